import ArchiveModel
import Testing

@testable import Ingest

/// What the small readers understand, and what they must leave alone.
@Suite struct ReaderTests {
  private func scalars(_ text: String) -> ArraySlice<UInt32> {
    text.unicodeScalars.map(\.value)[...]
  }

  private func text(_ scalars: ArraySlice<UInt32>, _ range: Range<Int>?) -> String? {
    range.map { PageText.string(scalars[$0]) }
  }

  @Test(arguments: [
    ("一、总体要求", ClauseMarker.section), ("十二、附则", .section), ("（三）完善价格", .parenthesised),
    ("（1）编制", .parenthesised), ("第一条 为了", .article), ("第二章", .article), ("1.坚持公开", .arabic),
    ("3、申请", .arabic),
  ])
  func `clauses begin with a number and its mark`(line: String, marker: ClauseMarker) {
    #expect(ClauseMarker(scalars(line)) == marker)
  }

  @Test(arguments: [
    "二中、三中全会召开", "一汽建成投产", "2.5吨载货汽车", "1975年6月", "三年来", "（以下简称绿道）", "第一辆轿车",
    "十几个人",
  ])
  func `words that begin with a number are no clauses`(line: String) {
    #expect(ClauseMarker(scalars(line)) == nil)
  }

  @Test(
    arguments: [
      ("本报讯 昨天", "本报讯", nil, nil), ("本报讯（记者李青）", "本报讯", nil, nil),
      ("新华社里斯本5月28日电 大桥", "新华社里斯本5月28日电", "里斯本", "2025-05-28"),
      ("新华社北京五月二十八日电", "新华社北京五月二十八日电", "北京", "2025-05-28"),
      ("本报青禾12月3日讯", "本报青禾12月3日讯", "青禾", "2024-12-03"),
      ("本报青禾讯 昨天", "本报青禾讯", "青禾", nil),
      ("中新社 多哈2024年5月9日电", "中新社 多哈2024年5月9日电", "多哈", "2024-05-09"),
    ] as [(String, String, String?, String?)])
  func `a dateline opens a report`(line: String, verbatim: String, place: String?, day: String?) {
    let line = scalars(line)
    let found = DatelineReader.opening(line)
    let published = CalendarDate("2025-05-30")
    #expect(text(line, found?.range) == verbatim)
    #expect(text(line, found?.place) == place)
    #expect(found?.day?.date(published: published)?.description == day)
  }

  @Test(arguments: ["新华社记者 李青", "本报记者在青禾采访", "新华社发表评论说，5月9日是晴天", "电影5月9日上映"])
  func `other words about papers open no report`(line: String) {
    #expect(DatelineReader.opening(scalars(line)) == nil)
  }

  @Test(arguments: [
    ("……调暗桥灯。（据新华社里斯本5月28日电）", "（据新华社里斯本5月28日电）"), ("（新华社北京5月29日电）", "（新华社北京5月29日电）"),
    ("完毕。（新华社北京5月29日电 记者李青）", "（新华社北京5月29日电 记者李青）"),
  ])
  func `a dateline in parentheses closes a report`(line: String, verbatim: String) {
    let line = scalars(line)
    #expect(text(line, DatelineReader.closing(line)?.range) == verbatim)
  }

  @Test func `a year left out is the last one not after publication, or none`() {
    let day = DateReader.PrintedDay(year: nil, month: 12, day: 31)
    #expect(day.date(published: CalendarDate("2025-01-01"))?.year == 2024)
    #expect(day.date(published: nil) == nil)
    #expect(DateReader.PrintedDay(year: nil, month: 2, day: 30).date(published: nil) == nil)
  }

  @Test(
    arguments: [
      ("本报记者 林小舟 沈维", ["林小舟", "沈维"]), ("（记者林小舟、沈维）", ["林小舟", "沈维"]),
      ("新华社记者", []), ("张  洋  耿  磊", nil), ("记者 张  洋  耿  磊", ["张洋", "耿磊"]),
      ("□ 本报记者 沈维 通讯员 林小舟", ["沈维", "林小舟"]), ("本报评论员", []), ("记者 阿卜杜拉·哈桑", ["阿卜杜拉·哈桑"]),
      ("记者今天从县里了解到，", nil), ("人民日报评论员文章：走稳走好", nil), ("本报记者 高芳文", ["高芳文"]),
    ] as [(String, [String]?)])
  func `bylines give their names`(line: String, names: [String]?) {
    #expect(BylineReader.whole(scalars(line))?.authors.map { PageText.string($0) } == names)
  }

  @Test func `names parted only by a line's end are two names`() {
    let joint = String(Unicode.Scalar(BylineReader.lineJoint) ?? " ")
    let line = scalars("（记者朱小刚\(joint)周文勇）昨天")
    let found = BylineReader.parenthesised(line, at: 0)
    #expect(found?.authors.map { PageText.string($0) } == ["朱小刚", "周文勇"])
    let split = scalars("（记者朱小\(joint)刚）昨天")
    #expect(
      BylineReader.parenthesised(split, at: 0)?.authors.map { PageText.string($0) } == ["朱小刚"])
  }

  @Test(
    arguments: [
      ("（上接第一版）", true, 1), ("（下转第十二版）", false, 12), ("上接第3版", true, 3), ("（上接A1版）", true, nil),
      ("（下转第５版）", false, 5),
    ] as [(String, Bool, Int?)])
  func `jump lines name their page`(line: String, isFrom: Bool, page: Int?) {
    let found = JumpReader.read(scalars(line))
    #expect(found?.direction == (isFrom ? .from : .to))
    #expect(found?.page == page)
  }

  @Test(arguments: ["（上接良田，下连河滩）", "上接云天的高楼", "下转之后"])
  func `other words are no jump lines`(line: String) {
    #expect(JumpReader.read(scalars(line)) == nil)
  }

  @Test(arguments: [
    ("新华社发（沈维 摄）", CreditReader.Sort.picture), ("本报记者 沈维 摄", .picture), ("沈维 摄（新华社发）", .picture),
    ("（县茶业协会供稿）", .supplied), ("资料图片", .picture),
  ])
  func `credits stand on lines of their own`(line: String, sort: CreditReader.Sort) {
    #expect(CreditReader.whole(scalars(line))?.sort == sort)
  }

  @Test func `a credit run in at the end is found behind the last stop`() {
    let line = scalars("茶农忙到天黑才收工。新华社记者 沈维 摄")
    #expect(text(line, CreditReader.tail(line)?.range) == "新华社记者 沈维 摄")
    #expect(CreditReader.tail(scalars("他把照片都拍摄完了。")) == nil)
  }

  @Test(arguments: [
    ("中共中央办公厅国务院办公厅关于绿道的意见", ["中共中央办公厅", "国务院办公厅"]),
    ("国务院关于绿道的通知", ["国务院"]), ("东川省人民政府关于绿道的意见", ["东川省人民政府"]),
    ("大桥合龙", []), ("专家关于绿道的建议", []),
  ])
  func `issuers stand before 关于, also without their space`(title: String, issuers: [String]) {
    let title = scalars(title)
    #expect(DocumentHeadReader.issuers(in: title).map { text(title, $0) } == issuers)
  }
}
