import ArchiveModel
import Testing

@testable import Ingest

/// Where paragraphs begin, told from widths, stops and markers.
@Suite struct ParagraphTests {
  private func paragraphs(_ setter: PageSetter) throws -> [String] {
    try setter.segmented().articles.flatMap(\.paragraphs).map(\.text)
  }

  @Test(arguments: [14, 17, 19, 23, 26, 31])
  func `paragraphs come back whole from columns of any width`(em: Int) throws {
    var setter = PageSetter()
    for text in Stories.watchmaker { setter.paragraph(text, em: em) }
    #expect(try paragraphs(setter) == Stories.watchmaker)
  }

  @Test func `a column that narrows inside a paragraph doesn't break it`() throws {
    var setter = PageSetter()
    let texts = Stories.watchmaker + Stories.library.dropFirst()
    for text in texts.dropLast() { setter.paragraph(text, em: 25) }
    let last = try #require(texts.last)
    let start = last.index(last.startIndex, offsetBy: 23)
    setter.line(String(last[..<start]))
    setter.paragraph(String(last[start...]), em: 12, indent: 0)
    #expect(try paragraphs(setter) == texts)
  }

  @Test func `paragraphs without any indent end where a line is short`() throws {
    var setter = PageSetter()
    let texts = Stories.watchmaker + Stories.library.dropFirst() + Stories.greenway.suffix(1)
    for text in texts { setter.paragraph(text, em: 19, indent: 0) }
    #expect(try paragraphs(setter) == texts)
  }

  @Test func `headings of clauses stand alone and their lines are joined`() throws {
    var setter = PageSetter()
    for text in Stories.greenway { setter.paragraph(text, em: 18) }
    setter.line("四、建立由省级部门牵头的长")
    setter.line("效机制")
    setter.paragraph(Stories.greenway[2], em: 18)
    let found = try setter.segmented().articles.flatMap(\.paragraphs)
    let headings = found.filter { $0.role == .heading }.map(\.text)
    #expect(headings == ["一、总体要求", "二、主要任务", "三、加强监督", "四、建立由省级部门牵头的长效机制"])
  }

  @Test func `a line that begins with a numeral inside a sentence is no clause`() throws {
    var setter = PageSetter()
    let text = "县里的教师们利用暑假分批学习教育改革的文件，认真学习十四届一中、二中、三中全会的精神，讨论了整整两天。"
    setter.line("县里的教师们利用暑假分批学习教育改")
    setter.line("革的文件，认真学习十四届一中、")
    setter.line("二中、三中全会的精神，讨论了整整两天。")
    #expect(try paragraphs(setter) == [text])
  }

  @Test func `Latin words keep a space where a line ended, everything else none`() throws {
    var setter = PageSetter()
    setter.line("昨天的讲座题目是Open")
    setter.line("Data，主讲人来自青禾县里")
    setter.line("的档案馆，听众坐满了2025")
    setter.line("号大教室。")
    #expect(
      try paragraphs(setter) == ["昨天的讲座题目是Open Data，主讲人来自青禾县里的档案馆，听众坐满了2025号大教室。"])
  }

  @Test func `names and days that a line's end cuts come back whole`() throws {
    var setter = PageSetter()
    setter.line("记者从青禾县旅行社了解到，由本县飞往新")
    setter.line("墨西哥州的航线和飞往巴林的航线，2025年8")
    setter.line("月17日首航，票价照《民用航线条例》第十")
    setter.line("二条办理。")
    #expect(
      try paragraphs(setter) == [
        "记者从青禾县旅行社了解到，由本县飞往新墨西哥州的航线和飞往巴林的航线，2025年8月17日首航，票价照《民用航线条例》第十二条办理。"
      ])
  }

  @Test func `each paragraph names its lines`() throws {
    var setter = PageSetter()
    for text in Stories.watchmaker { setter.paragraph(text, em: 21) }
    let ranges = try setter.segmented().articles.flatMap(\.paragraphs).flatMap(\.lines)
    #expect(ranges.first?.first == 1)
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.last + 2 == $1.first })
  }
}
