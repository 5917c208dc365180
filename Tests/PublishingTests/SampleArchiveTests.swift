import ArchiveModel
import Foundation
import Publishing
import Testing

/// The sample archive: what the repository shows is what the program makes.
@Suite struct SampleArchiveTests {
  @Test("importing the raw page again gives the committed articles")
  func importIsGolden() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    let report = importPage(into: archive)
    #expect(!report.hasErrors, "\(report.diagnostics)")
    let made = try archive.files(in: "\(archive.content)/articles")
    let committed = "\(ScratchArchive.repository)/content/articles"
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      for (name, bytes) in made { try bytes.write(to: URL(filePath: "\(committed)/\(name)")) }
      Issue.record("the golden articles were recorded anew: look at the difference")
      return
    }
    #expect(made == (try archive.files(in: committed)))
  }

  @Test("importing a page twice changes nothing")
  func importIsRepeatable() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    _ = importPage(into: archive)
    let before = try archive.files(in: archive.content)
    let report = importPage(into: archive)
    #expect(report.written.isEmpty)
    #expect(report.unchanged.count == 8)
    #expect(try archive.files(in: archive.content) == before)
  }

  @Test("an edited article is kept and the new draft put beside it")
  func editIsKept() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    _ = importPage(into: archive)
    let file = "content/articles/2025/2025-05-30-04.md"
    try archive.replace("review: draft", with: "review: reviewed", in: file)
    let edited = try archive.read(file)
    let report = importPage(into: archive)
    #expect(try archive.read(file) == edited)
    #expect(report.written.map { $0.hasSuffix("2025-05-30-04.md.draft") } == [true])
    #expect(report.diagnostics.contains { $0.code == "article-kept" })
  }

  @Test("another page of the same name is refused")
  func otherPageOfTheName() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    _ = importPage(into: archive)
    try archive.write("　　本报讯 今天天气很好。\n", to: "other/2025-05-30.txt")
    let report = PageImport.run(
      ImportRequest(
        files: ["\(archive.path)/other/2025-05-30.txt"], content: ContentFolder(archive.content),
        published: CalendarDate("2025-06-01")))
    #expect(report.diagnostics.contains { $0.code == "raw-exists" })
  }

  @Test("has every type of page")
  func everyPageType() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    let report = await archive.build()
    #expect(report.isPublished, "\(report.diagnostics)")
    #expect(report.diagnostics.isEmpty)
    let files = try archive.files(in: archive.output)
    let expected = [
      "index.html", "404.html", "feed.xml", "sitemap.xml", "articles/index.html",
      "articles/2025/index.html", "articles/2025/2025-05-30-07.html", "countries/index.html",
      "countries/SA.html", "countries/groups/GCC.html", "dates/index.html", "dates/2025.html",
      "dates/2025/05.html", "dates/2025/05/28.html", "clauses/index.html", "documents/index.html",
      "lists/index.html", "lists/gulf-visa-free.html", "pages/index.html", "pages/2025-05-30.html",
    ]
    #expect(expected.filter { files[$0] == nil } == [])
    #expect(files.keys.contains { $0.hasPrefix("documents/") && $0 != "documents/index.html" })
  }

  @Test("the visa-free list shows six states, each linked to its sentence")
  func visaFreeList() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    _ = await archive.build()
    let page = try archive.read("public/lists/gulf-visa-free.html")
    for code in ["SA", "OM", "KW", "BH", "AE", "QA"] {
      let row = page.components(separatedBy: "<tbody id=\"\(code)\">").dropFirst().first?
        .components(separatedBy: "</tbody>").first
      #expect(row?.contains("../articles/2025/2025-05-30-07.html#p-1") == true, "\(code)")
      #expect(row?.contains("<mark>") == true, "\(code)")
    }
    #expect(page.contains("<strong>6/6</strong>"))
  }

  @Test("a country's page shows the sentence with what shares its place")
  func countryPage() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    _ = await archive.build()
    let page = try archive.read("public/countries/KW.html")
    #expect(page.contains("<mark>科威特</mark>"))
    #expect(page.contains("href=\"../dates/2025/06/09.html\""))
    #expect(page.contains("href=\"../countries/BH.html\""))
    let day = try archive.read("public/dates/2025/06/09.html")
    #expect(day.contains("href=\"../../../countries/KW.html\""))
    #expect(day.contains("<mark>2025年6月9日至2026年6月8日</mark>"))
  }

  @Test("an archive that wants no search has no box, no page and no index, and no link to them")
  func noSearch() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    try archive.replace(
      "language: zh-Hans", with: "language: zh-Hans\nsearch: no", in: "content/site.yml")
    let report = await archive.build()
    #expect(report.isPublished && report.diagnostics.isEmpty, "\(report.diagnostics)")
    let files = try archive.files(in: archive.output)
    #expect(files.keys.filter { $0 == "search.html" || $0.hasPrefix("search/") } == [])
    let withBox = files.filter { $0.key.hasSuffix(".html") }.filter { _, bytes in
      String(decoding: bytes, as: UTF8.self).contains("search.html")
    }
    #expect(withBox.keys.sorted() == [])
  }

  @Test("an archive that wants no exports has no feeds, no data, and no link to them")
  func noExports() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    try archive.replace(
      "language: zh-Hans", with: "language: zh-Hans\nexports: no", in: "content/site.yml")
    let report = await archive.build()
    #expect(report.isPublished && report.diagnostics.isEmpty, "\(report.diagnostics)")
    let files = try archive.files(in: archive.output)
    let data = [".md", ".csv", ".json", ".ics", "feed.xml"]
    #expect(files.keys.filter { path in data.contains { path.hasSuffix($0) } }.sorted() == [])
    #expect(files["sitemap.xml"] != nil && files["search.html"] != nil)
    let withLink = files.filter { $0.key.hasSuffix(".html") }.filter { _, bytes in
      let page = String(decoding: bytes, as: UTF8.self)
      return page.contains("data/index.html") || page.contains("feed.xml")
        || page.contains("rel=\"alternate\"")
    }
    #expect(withLink.keys.sorted() == [])
  }

  @Test("another address changes no other setting")
  func otherAddress() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    try archive.replace(
      "language: zh-Hans", with: "language: zh-Hans\nsearch: no\nexports: no",
      in: "content/site.yml")
    let report = await SiteBuild.run(
      BuildRequest(
        content: ContentFolder(archive.content), templates: archive.templates,
        output: archive.output, baseURL: "https://archive.example/"))
    #expect(report.isPublished, "\(report.diagnostics)")
    let files = try archive.files(in: archive.output)
    #expect(files["search.html"] == nil && files["feed.xml"] == nil)
  }

  @Test("two builds have the same bytes")
  func sameBytes() async throws {
    let archive = try ScratchArchive()
    defer { archive.remove() }
    _ = await archive.build()
    _ = await archive.build(to: "\(archive.path)/second")
    #expect(
      try archive.files(in: archive.output) == archive.files(in: "\(archive.path)/second"))
  }

  private func importPage(into archive: ScratchArchive) -> ImportReport {
    PageImport.run(
      ImportRequest(
        files: ["\(ScratchArchive.repository)/content/raw/2025-05-30.txt"],
        content: ContentFolder(archive.content), published: CalendarDate("2025-05-30")))
  }
}
