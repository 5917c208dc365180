import Foundation
import Testing

/// One sentence that names a day, a country and a clause stands on the pages of all three, each of
/// which leads to the other two.
@Suite struct CrossLinkTests {
  private static let body = """
    （一）面向阿曼开放。5月28日起，阿曼公民免签。

    （二）依照本意见第（一）条。
    """

  private func page(_ path: String) throws -> String {
    try #require(
      try SampleSite.files("kind: policy\ntitle: 意见", body: CrossLinkTests.body)[path], "\(path)")
  }

  @Test("a day's page shows the sentence with the day marked, its clause and its countries")
  func day() throws {
    let page = try page("dates/2025/05/28.html")
    #expect(page.contains("<mark>5月28日</mark>起，阿曼公民免签。"))
    #expect(page.contains("href=\"../../../articles/2025/2025-05-30-01.html#subsec_1\""))
    #expect(page.contains("href=\"../../../countries/OM.html\""))
  }

  @Test("a country's page shows each sentence with the country marked, its clause and its days")
  func country() throws {
    let page = try page("countries/OM.html")
    #expect(page.components(separatedBy: "<mark>阿曼</mark>").count == 3)
    #expect(page.contains("href=\"../articles/2025/2025-05-30-01.html#subsec_1\""))
    #expect(page.contains("href=\"../dates/2025/05/28.html\""))
  }

  @Test("the index of clauses leads to each clause and to the days and countries in it")
  func clauses() throws {
    let page = try page("clauses/index.html")
    #expect(page.contains("href=\"../articles/2025/2025-05-30-01.html#subsec_1\""))
    #expect(page.contains("href=\"../countries/OM.html\""))
    #expect(page.contains("href=\"../dates/2025/05/28.html\""))
  }

  @Test("a clause that cites another is linked to it, and the other shows who cites it")
  func citation() throws {
    let page = try page("articles/2025/2025-05-30-01.html")
    #expect(page.contains("<a class=\"mention citation\" href=\"#subsec_1\">本意见第（一）条</a>"))
    #expect(page.contains("<mark>本意见第（一）条</mark>"))
    #expect(page.contains("href=\"#subsec_2\""))
  }

  @Test(
    "the page of a held document leads to the other names by which it is cited, with their counts")
  func otherNames() throws {
    let files = try SampleSite.files([
      (
        "2025-05-30-01", "kind: policy\ntitle: 中华人民共和国节水法\ndocument_number: 江水〔2025〕3号", "第一条 节约用水。"
      ),
      ("2025-05-30-02", "kind: news\ntitle: 甲", "依照《节水法》办事，《节水法》第一条说明用意。"),
      ("2025-05-30-03", "kind: news\ntitle: 乙", "《中华人民共和国节水法》今起施行。"),
    ])
    let short = try #require(files.values.first { $0.contains("<h1 lang=\"zh-Hans\">《节水法》</h1>") })
    let long = try #require(
      files.first { $0.value.contains("<h1 lang=\"zh-Hans\">《中华人民共和国节水法》</h1>") })
    #expect(
      short.contains(
        "<a class=\"chip document\" href=\"../\(long.key)\" lang=\"zh-Hans\">中华人民共和国节水法</a>"
          + " <span class=\"count\">1</span>"))
    // Named twice, once with an article of it: the count is that of its page.
    #expect(long.value.contains("lang=\"zh-Hans\">节水法</a> <span class=\"count\">3</span>"))
    #expect(long.value.contains("<span class=\"chip\" lang=\"zh-Hans\">江水〔2025〕3号</span>"))
  }

  private static let law = """
    第一条 本办法所称再生水，是指处理过的水。 第二条 再生水可以浇花，再生水不可以喝。

    第三条 依照第一条至第二条使用再生水；违反第八条的，改正。
    """

  private func law() throws -> [String: String] {
    try SampleSite.files("kind: policy\ntitle: 办法", body: CrossLinkTests.law)
  }

  @Test("a defined term is marked where it is explained, and linked once in a paragraph elsewhere")
  func terms() throws {
    let page = try #require(try law()["articles/2025/2025-05-30-01.html"])
    #expect(page.contains("<dfn>再生水</dfn>，是指"))
    let link = "<a class=\"mention term\" href=\"#art_1__para_1\">再生水</a>"
    #expect(page.components(separatedBy: link).count == 2)
  }

  @Test("articles that were glued to one line each have their number and their anchor")
  func glued() throws {
    let page = try #require(try law()["articles/2025/2025-05-30-01.html"])
    #expect(page.contains("<span class=\"num\">第一条 </span>"))
    #expect(page.contains("<span class=\"num\">第二条 </span>"))
    #expect(page.contains("id=\"art_1\"") && page.contains("id=\"art_2\""))
    #expect(page.contains("href=\"#art_1\">第一条至第二条</a>"))
  }

  @Test("the index of documents lists references that lead nowhere, with their reason")
  func unresolved() throws {
    let index = try #require(try law()["documents/index.html"])
    #expect(index.contains("href=\"../documents/unresolved/no-such-provision.html\">文件无此条款"))
    let page = try #require(try law()["documents/unresolved/no-such-provision.html"])
    #expect(page.contains("违反<mark>第八条</mark>的"))
  }
}
