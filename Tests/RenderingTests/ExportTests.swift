import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Feed and sitemap are XML that a reader accepts, whatever titles say.
@Suite struct ExportTests {
  private static let title = "title: \"<甲> & \\\"乙\\\" ]]>\"\nauthors: [A&B]\naliases: [old/x.html]"

  @Test(
    "feed and sitemap are well-formed with and without an address",
    arguments: [nil, "https://e.org/a&b/", "https://e.org/"].filter { $0?.contains("&") != true })
  func wellFormed(baseURL: String?) throws {
    let files = try SampleSite.files(
      "kind: news\n\(ExportTests.title)", body: "<丙> & 阿曼5月28日。", baseURL: baseURL)
    for name in ["feed.xml", "sitemap.xml"] {
      let parser = XMLParser(data: Data(try #require(files[name]).utf8))
      #expect(parser.parse(), "\(name): \(String(describing: parser.parserError))")
    }
  }

  @Test("the feed's links without an address are files of the site")
  func feedLinks() throws {
    let files = try SampleSite.files("kind: news\n\(ExportTests.title)", body: "丙。")
    let feed = try #require(files["feed.xml"])
    let links = feed.matches(of: /href="([^"]*)"/).map { String($0.1) }
    #expect(links.count == 3)
    #expect(links.filter { files[$0] == nil } == [])
    #expect(!feed.contains("<id></id>"))
  }

  @Test("an article's name in the feed does not change with its title")
  func feedNames() throws {
    func names(_ title: String) throws -> [String] {
      try #require(
        try SampleSite.files("kind: news\ntitle: \(title)", body: "丙。")["feed.xml"]
      )
      .matches(of: /<id>([^<]*)<\/id>/).map { String($0.1) }
    }
    let first = try names("甲")
    #expect(first == (try names("乙")))
    #expect(Set(first).count == 2)
    #expect(first.allSatisfy { $0.hasPrefix("urn:uuid:") && $0.count == 45 })
  }

  @Test("the sitemap lists every page once, but for old paths, the search and unknown addresses")
  func sitemap() throws {
    let files = try SampleSite.files("kind: news\n\(ExportTests.title)", body: "阿曼5月28日。")
    let listed = try #require(files["sitemap.xml"]).matches(of: /<loc>([^<]*)<\/loc>/)
      .map { String($0.1) }
    let unlisted = ["404.html", "old/x.html", "search.html"]
    let pages = files.keys.filter { $0.hasSuffix(".html") && !unlisted.contains($0) }
    #expect(listed == pages.sorted())
  }
}
