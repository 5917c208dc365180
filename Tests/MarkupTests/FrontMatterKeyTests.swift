import ArchiveModel
import Testing

@testable import Markup

/// Protects what is known of an article: every key is read, and nothing wrong passes.
@Suite struct FrontMatterKeyTests {
  private static let full = """
    ---
    id: 2025-05-30-07
    title: 河湖长制十年
    subtitle: 一条河的账本
    kind: feature
    published: 2025-05-30
    source: 江城日报
    page: 4版
    column: 观察
    authors: [张三, 李四]
    byline: 本报记者
    dateline:
      place: 江城
      date: 2025-05-29
      agency: 新华社
    credit: 王五 摄
    issuers:
      - 水利局
    document_number: 江政发〔2025〕3号
    issued: 2025-05-01
    effective: 2025-06-01
    expires: 2026-05-31
    continued_from: 1版
    continued_to: 6版
    aliases: [old/a.html]
    topics: 水
    printed: [第4版]
    raw:
      file: 2025-05-30.txt
      lines: [3-9, 12]
      sha256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
      encoding: Big5
    review: reviewed
    doubts: [标题在文后, {about: boundary, lines: 57, confidence: 0.58, because: [words-shared]}]
    imported: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
    ---

    正文。
    """

  @Test("every key of front matter is read")
  func everyKey() throws {
    let (document, problems) = MarkdownReader.read(Array(Self.full.utf8), file: Sample.file)
    #expect(problems == [])
    let read = try #require(document?.frontMatter)
    #expect(read.id == ArticleID("2025-05-30-07"))
    #expect(read.title == "河湖长制十年" && read.subtitle == "一条河的账本")
    #expect(read.kind == .feature && read.published == CalendarDate("2025-05-30"))
    #expect(read.source == "江城日报" && read.page == "4版" && read.column == "观察")
    #expect(read.authors == ["张三", "李四"] && read.byline == "本报记者")
    #expect(
      read.dateline == Dateline(place: "江城", date: CalendarDate("2025-05-29"), agency: "新华社"))
    #expect(read.credit == "王五 摄" && read.issuers == ["水利局"])
    #expect(read.documentNumber == "江政发〔2025〕3号" && read.issued == CalendarDate("2025-05-01"))
    #expect(read.effective == CalendarDate("2025-06-01"))
    #expect(read.expires == CalendarDate("2026-05-31"))
    #expect(read.continuedFrom == "1版" && read.continuedTo == "6版")
    #expect(read.aliases == ["old/a.html"] && read.topics == ["水"] && read.printed == ["第4版"])
    #expect(read.raw?.lines == [LineRange(first: 3, last: 9), LineRange(first: 12, last: 12)])
    #expect(read.raw?.encoding == .big5)
    #expect(read.review == .reviewed && read.doubts.count == 2)
    #expect(read.doubts.first == Doubt(remark: "标题在文后"))
    let boundary = Doubt(
      .boundary, lines: LineRange(first: 57, last: 57), confidence: 58, because: [.wordsShared])
    #expect(read.doubts.last == boundary)
    for key in FrontMatter.keys { #expect(Self.full.contains("\n\(key):"), "\(key)") }
  }

  @Test(
    "what is wrong is said at its line and column",
    arguments: [
      ("正文。", "front-matter-missing 1:1"), ("", "front-matter-missing 1:1"),
      ("---\nid: x\n正文。", "front-matter-unclosed 1:1"),
      ("---\nkind: news\npublished: 2025-05-30\n---\n", "missing-key 2:1"),
      ("---\nid: 2025-05-30-01\nkind: news\npublished: 2025-02-30\n---\n", "bad-date 4:12"),
      ("---\nid: 2025-05-31-01\nkind: news\npublished: 2025-05-30\n---\n", "id-date 2:5"),
      ("---\nid: 2025-05-30-01\nkind: poem\npublished: 2025-05-30\n---\n", "bad-value 3:7"),
      (
        "---\nid: 2025-05-30-01\nkind: news\npublished: 2025-05-30\ntitel: 甲\n---\n",
        "unknown-key 5:1"
      ),
    ])
  func faults(_ text: String, _ place: String) {
    #expect(Sample.places(text) == [place])
  }

  @Test(
    "a value that cannot hold is refused",
    arguments: [
      "aliases: ../up.html", "aliases: /root.html", "aliases: a//b.html", "aliases: .git/x.html",
      "aliases: a.txt", "aliases: 'a\\b.html'", "raw: {file: a/b.txt, lines: [1]}",
      "raw: {file: a.txt, lines: [9-3]}", "raw: {file: a.txt, lines: [5, 1]}", "raw: {lines: [1]}",
      "raw: {file: a.txt, lines: [1], sha256: xyz}", "raw: {file: a.txt, encoding: Latin}",
      "dateline: 江城", "dateline: {city: 江城}",
      "dateline: {date: 05-29}", "review: done", "effective: 2025-06-01\nexpires: 2025-05-31",
      "issued: 2025年5月", "authors: []", "title:", "topics: [甲, [乙]]",
    ])
  func refused(_ line: String) {
    let text = "---\nid: 2025-05-30-01\nkind: news\npublished: 2025-05-30\n\(line)\n---\n"
    #expect(Sample.problems(text).contains { $0.isError })
  }
}
