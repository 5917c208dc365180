import Foundation
import Testing

/// How articles and provisions are cited, by people and by machines.
@Suite struct CitingTests {
  private static let article = "articles/2025/2025-05-30-01.html"

  private func page(
    _ keys: String, body: String = "正文。", baseURL: String? = nil
  ) throws -> String {
    let files = try SampleSite.files(keys, body: body, baseURL: baseURL)
    return try #require(files[CitingTests.article])
  }

  /// What a form says, without its slots.
  private func form(_ name: String, _ page: String) throws -> String {
    let start = try #require(page.range(of: "data-form=\"\(name)\">"))
    let end = try #require(page[start.upperBound...].range(of: "</dd>"))
    return String(page[start.upperBound..<end.lowerBound])
      .replacing(/<[^>]*>/, with: "")
  }

  @Test("a newspaper article is cited by author, title, paper, day and page")
  func standard() throws {
    let page = try page(
      "kind: feature\ntitle: 一场雨\nsubtitle: ——账本\nsource: 江报\npage: \"02\"\nauthors: [甲, 乙]")
    #expect(try form("standard", page) == "甲, 乙. 一场雨: 账本[N]. 江报, 2025-05-30(02).")
    #expect(try form("plain", page) == "《一场雨: 账本》，《江报》2025年5月30日第02版，2025-05-30-01")
  }

  @Test("behind the third author stands 等, and what is online has its address")
  func manyAuthors() throws {
    let page = try page(
      "kind: news\ntitle: 甲\nauthors: [一, 二, 三, 四]", baseURL: "https://e.org/p/")
    #expect(
      try form("standard", page)
        == "一, 二, 三, 等. 甲[N/OL]. 2025-05-30. https://e.org/p/articles/2025/2025-05-30-01.html.")
  }

  @Test("issuers stand as authors and not again before 关于")
  func issuers() throws {
    let page = try page(
      "kind: policy\ntitle: 甲厅 乙厅关于节水的意见\nissuers: [甲厅, 乙厅]")
    #expect(try form("standard", page) == "甲厅, 乙厅. 关于节水的意见[N]. 2025-05-30.")
  }

  @Test("BibTeX keeps what LaTeX would read as commands")
  func bibTeX() throws {
    let page = try page("kind: news\ntitle: \"50% & {#1}_\"")
    #expect(try form("bibtex", page).contains("title = {{50\\% \\&amp; \\{\\#1\\}\\_}}"))
  }

  @Test(
    "provisions are named as they are cited",
    arguments: [
      ("第一条 甲。\n\n乙。\n\n第二条 丙。", "art_1__para_2", "第一条第二款"),
      ("第一条 甲：\n\n（一）乙；\n\n（二）丙。", "art_1__para_1__point_2", "第一条第（二）项"),
      ("第一条 甲。\n\n第二条 丙。", "art_2", "第二条"),
      ("## 一、甲\n\n（一）乙。丙。\n\n（二）丁。戊。", "sec_1__subsec_2", "一（二）"),
    ])
  func paths(body: String, eId: String, path: String) throws {
    let page = try page("kind: policy\ntitle: 条例", body: body)
    #expect(page.contains("《条例》<a href=\"#\(eId)\">\(path)</a> 2025-05-30-01#\(eId)"))
  }

  @Test("reference managers read author, title and day")
  func tags() throws {
    let page = try page("kind: news\ntitle: 甲\nauthors: [乙]\nsource: 江报")
    #expect(page.contains("<meta name=\"citation_title\" content=\"甲\">"))
    #expect(page.contains("<meta name=\"citation_author\" content=\"乙\">"))
    #expect(page.contains("<meta name=\"citation_publication_date\" content=\"2025/05/30\">"))
    #expect(page.contains("<meta name=\"citation_journal_title\" content=\"江报\">"))
  }

  private func graph(_ page: String) throws -> [[String: Any]] {
    let start = try #require(page.range(of: "application/ld+json\">"))
    let end = try #require(page[start.upperBound...].range(of: "</script>"))
    let object = try JSONSerialization.jsonObject(
      with: Data(page[start.upperBound..<end.lowerBound].utf8))
    return try #require((object as? [String: Any])?["@graph"] as? [[String: Any]])
  }

  @Test("structured data names the work, its time and each provision, and cannot end its element")
  func structured() throws {
    let page = try page(
      "kind: policy\ntitle: 甲</script>条例\nissued: 2025-05-01\neffective: 2025-05-20\nexpires: 2030-05-19",
      body: "第一条 甲。\n\n第二条 丙。")
    let graph = try graph(page)
    #expect(graph.count == 2)
    #expect(graph[0]["@type"] as? String == "NewsArticle")
    let work = graph[1]
    #expect(work["name"] as? String == "甲</script>条例")
    #expect(work["legislationDate"] as? String == "2025-05-01")
    #expect(work["temporalCoverage"] as? String == "2025-05-20/2030-05-19")
    #expect(work["legislationLegalForce"] as? String == "https://schema.org/InForce")
    let parts = try #require(work["hasPart"] as? [[String: Any]])
    #expect(parts.compactMap { $0["@id"] as? String } == ["#art_1", "#art_2"])
  }

  @Test("what takes effect later is not in force, and without a day nothing is said")
  func force() throws {
    let later = try graph(try page("kind: policy\ntitle: 甲\neffective: 2025-06-01"))
    #expect(later[1]["legislationLegalForce"] as? String == "https://schema.org/NotInForce")
    let unknown = try graph(try page("kind: policy\ntitle: 甲"))
    #expect(unknown[1]["legislationLegalForce"] == nil)
    #expect(try graph(try page("kind: news\ntitle: 甲")).count == 1)
  }
}
