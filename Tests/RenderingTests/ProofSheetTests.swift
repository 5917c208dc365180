import Foundation
import Testing

/// A raw page stands line by line beside the texts that its lines became, and each side leads to the
/// other without a script.
@Suite struct ProofSheetTests {
  private static let page = "　　河堤今年加高，\n\n闸门换新。\n\n河堤加高\n学校添了图书室。\n本版编辑"
  private static let river: SampleSite.Article = (
    "2025-06-03-01", "kind: news\ntitle: 河堤加高\nraw: {file: p.txt, lines: [1-5]}",
    "河堤今年加高，闸门换新。"
  )
  private static let school: SampleSite.Article = (
    "2025-06-03-02", "kind: brief\nraw: {file: p.txt, lines: [6]}", "学校添了图书室。"
  )

  private func site(
    _ articles: [SampleSite.Article] = [river, school], page: String = ProofSheetTests.page,
    language: String = "zh-Hans"
  ) throws -> [String: String] {
    try SampleSite.files(articles, rawPages: [("p.txt", page)], language: language)
  }

  private func sheet(
    _ articles: [SampleSite.Article] = [river, school], language: String = "zh-Hans"
  ) throws -> String {
    try #require(try site(articles, language: language)["pages/p.html"])
  }

  @Test("each line leads to its text, each text to its lines and to its place in the article")
  func links() throws {
    let sheet = try sheet()
    #expect(
      sheet.contains(
        "<li id=\"L1\"><a class=\"n\" href=\"#2025-06-03-01.p-1\" tabindex=\"-1\">1</a>"
          + "<span class=\"s\">　　河堤今年加高，</span></li>"))
    #expect(sheet.contains("<div class=\"block para\" id=\"2025-06-03-01.p-1\">"))
    #expect(sheet.contains("<a href=\"../articles/2025/2025-06-03-01.html#p-1\">第 1 段</a>"))
    #expect(
      sheet.contains(
        "<span data-l=\"1\">河堤今年加高，</span><span data-l=\"3\">闸门换新。</span>"))
    #expect(sheet.contains("<a href=\"../articles/2025/2025-06-03-01.html#title\">标题</a>"))
    #expect(sheet.contains("href=\"#L5\""))
  }

  @Test("blank lines have no place, all others one")
  func lines() throws {
    let ids = try sheet().matches(of: /<li id="(L[0-9]+)"/).map { String($0.1) }
    #expect(ids == ["L1", "L3", "L5", "L6", "L7"])
  }

  @Test("an article's page leads to its place on the sheet and to the lines of each paragraph")
  func fromArticle() throws {
    let page = try #require(try site()["articles/2025/2025-06-03-01.html"])
    #expect(page.contains("href=\"../../pages/p.html#2025-06-03-01\">p.txt</a>"))
    #expect(page.contains("<a class=\"lines\" href=\"../../pages/p.html#L1\">"))
  }

  @Test("lines of no article are named, and tints and letters tell articles apart")
  func runs() throws {
    let sheet = try sheet()
    #expect(sheet.contains("<section class=\"run tint0\" id=\"2025-06-03-01\""))
    #expect(sheet.contains("<section class=\"run tint1\" id=\"2025-06-03-02\""))
    #expect(sheet.contains("<section class=\"run leftover\""))
    #expect(sheet.contains("<span class=\"letter\">B</span>"))
    #expect(sheet.contains("这几行不属于任何文章。"))
  }

  @Test("one stop of the tab key a text, not one a line")
  func stops() throws {
    let sheet = try sheet()
    #expect(sheet.components(separatedBy: "<a class=\"n\"").count == 5)
    #expect(!sheet.contains(/<a class="n" href="[^"]*">/))
    #expect(sheet.contains("href=\"#2025-06-03-02\">下一篇</a>"))
  }

  @Test("an article that was edited shows which lines and which words do not agree")
  func edited() throws {
    var river = ProofSheetTests.river
    river.body = "河堤今年加固，闸门换新。后来又种了树。"
    let files = try site([river, ProofSheetTests.school])
    let sheet = try #require(files["pages/p.html"])
    #expect(sheet.contains("<span class=\"added\">河堤今年加固，</span><span data-l=\"3\">"))
    #expect(sheet.contains("<span class=\"added\">后来又种了树。</span>"))
    #expect(sheet.contains("这几行属于本篇，但文中已无同样的字句。"))
    let page = try #require(files["articles/2025/2025-06-03-01.html"])
    #expect(page.contains("本文与原版各行的字句有出入"))
    #expect(try site()["articles/2025/2025-06-03-01.html"]?.contains("有出入") == false)
  }

  @Test("a text that no line has stands behind the text before it, and says so")
  func unprinted() throws {
    var river = ProofSheetTests.river
    river.body += "\n\n编者所加的一段。"
    let sheet = try sheet([river, ProofSheetTests.school])
    #expect(sheet.contains("原版各行没有这些字句。"))
    #expect(sheet.contains("编者所加的一段。"))
    let added = try #require(sheet.range(of: "id=\"2025-06-03-01.p-2\""))
    #expect(added.lowerBound < (try #require(sheet.range(of: "id=\"L5\""))).lowerBound)
  }

  private static let doubts = """

    doubts:
      - {about: boundary, lines: 1, confidence: 0.58, because: [same-column, words-shared]}
      - about: no-headline
      - <某某>的姓名待查
    """

  @Test("doubts are told in words, listed above the sheet and shown at their lines")
  func doubts() throws {
    var river = ProofSheetTests.river
    river.keys += ProofSheetTests.doubts
    let files = try site([river, ProofSheetTests.school])
    let sheet = try #require(files["pages/p.html"])
    let words = "第 1 行：这里是否为文章分界（把握 58%）；栏宽相同，前后用词相近"
    #expect(sheet.contains("<a href=\"#L1\">\(words)</a>"))
    #expect(sheet.contains("<li id=\"L1\" class=\"doubtful\">"))
    #expect(sheet.contains("</span>\(words)</p>"))
    #expect(sheet.contains("<a href=\"#2025-06-03-01\">没有找到标题</a>"))
    #expect(sheet.contains("&lt;某某&gt;的姓名待查"))
    #expect(sheet.contains("存疑 <strong>3</strong>"))
    let page = try #require(files["articles/2025/2025-06-03-01.html"])
    #expect(page.contains("<a href=\"../../pages/p.html#L1\">\(words)</a>"))
    #expect(page.contains("<a href=\"../../pages/p.html#2025-06-03-01\">没有找到标题</a>"))
  }

  @Test("doubts speak English where the site does")
  func english() throws {
    var river = ProofSheetTests.river
    river.keys += ProofSheetTests.doubts
    #expect(
      try sheet([river], language: "en").contains(
        "Line 1: does an article begin here? (58% sure); the column width is the same, both sides "
          + "share words"))
  }

  @Test("the two halves of a jump lead to each other, on their pages and on the sheet")
  func jumps() throws {
    var river = ProofSheetTests.river
    river.keys += "\npage: 1\ncontinued_to: 2"
    let rest: SampleSite.Article = (
      "2025-06-03-03", "kind: news\npage: 2\ncontinued_from: 第一版", "河堤加高以后，闸门也换新了。"
    )
    let files = try site([river, ProofSheetTests.school, rest])
    let first = try #require(files["articles/2025/2025-06-03-01.html"])
    #expect(first.contains("下转第 2 版："))
    #expect(first.contains("2025-06-03-03.html"))
    let second = try #require(files["articles/2025/2025-06-03-03.html"])
    #expect(second.contains("上接第 1 版："))
    #expect(second.contains("2025-06-03-01.html\">河堤加高</a>"))
    #expect(try #require(files["pages/p.html"]).contains("下转第 2 版："))
  }

  @Test("a jump whose other half is not held is told without a link")
  func openJump() throws {
    var river = ProofSheetTests.river
    river.keys += "\ncontinued_to: 5"
    let page = try #require(try site([river])["articles/2025/2025-06-03-01.html"])
    #expect(page.contains("<p class=\"jump\" lang=\"zh-Hans\">下转第 5 版</p>"))
  }
}
