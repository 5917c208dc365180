import ArchiveModel
import Foundation
import Testing

@testable import Rendering

/// What is dangerous or broken in one format only is made safe in that format.
@Suite struct ExportFileTests {
  private static let hostile = """
    kind: policy
    title: "=1+1,\\"<b>\\""
    issuers: ["-办公厅"]
    effective: 2025-06-01
    """

  private func files(baseURL: String? = nil) throws -> [String: String] {
    try SampleSite.files(
      ExportFileTests.hostile, body: "（一）@甲。\n\n（二）+乙\u{2028}丙，5月28日。\n", baseURL: baseURL)
  }

  @Test(
    "a cell that a spreadsheet would take for a formula begins with an apostrophe",
    arguments: [
      ("=1+1", "'=1+1"), ("+86", "'+86"), ("-1", "'-1"), ("@a", "'@a"), ("\t=1", "'\t=1"),
      ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠1", "'＠1"), ("\r=1", "\"'\r=1\""),
      ("a=1", "a=1"), ("甲，乙", "甲，乙"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
      ("=\"a\"", "\"'=\"\"a\"\"\""), ("a\nb", "\"a\nb\""), ("", ""),
    ])
  func cells(cell: String, written: String) {
    var csv = CSVText(["x"])
    csv.add([cell])
    #expect(String(decoding: csv.bytes, as: UTF8.self) == "\u{FEFF}x\r\n\(written)\r\n")
  }

  @Test("provisions are rows with their numbers, their own words and their address")
  func provisions() throws {
    let csv = try #require(try files()["data/provisions.csv"])
    #expect(csv.hasPrefix("\u{FEFF}article,document,"))
    #expect(csv.contains("2025-05-30-01,\"'=1+1,\"\"<b>\"\"\",,subsec_1,,subsection,（一）,"))
    #expect(csv.contains(",0,articles/2025/2025-05-30-01.html#subsec_1\r\n"))
  }

  @Test("mentions are rows with bytes, kind and value")
  func mentions() throws {
    let csv = try #require(try files()["data/mentions.csv"])
    #expect(csv.contains(",date,2025-05-28,5月28日,articles/2025/2025-05-30-01.html#subsec_2\r\n"))
  }

  @Test("JSON has no bare line separator and no way out of a script")
  func json() throws {
    let text = try #require(
      try SampleSite.files("kind: news\ntitle: \"a\u{2028}</script>\"", body: "甲。")[
        "data/articles.json"])
    #expect(!text.contains("\u{2028}") && !text.contains("</script"))
    let articles = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    #expect(articles?.first?["title"] as? String == "a\u{2028}</script>")
  }

  @Test("lines of a calendar have 75 octets at most and are cut between characters")
  func folding() {
    var text = CalendarText()
    let long = String(repeating: "甲", count: 60) + ";,\\\n\u{7}乙"
    text.add("SUMMARY", text: long)
    let lines = text.bytes.split(separator: 0x0D).map { Array($0.drop { $0 == 0x0A }) }
    #expect(lines.allSatisfy { $0.count <= 75 })
    #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
    let whole = String(decoding: text.bytes, as: UTF8.self).replacing("\r\n ", with: "")
    #expect(whole == "SUMMARY:\(String(repeating: "甲", count: 60))\\;\\,\\\\\\n乙\r\n")
  }

  @Test("a calendar names the day on which a document takes effect, and the next as its end")
  func calendar() throws {
    let text = try #require(try files(baseURL: "https://e.org/")["calendar.ics"])
    #expect(text.contains("DTSTART;VALUE=DATE:20250601\r\nDTEND;VALUE=DATE:20250602\r\n"))
    #expect(text.contains("DTSTAMP:20250530T000000Z\r\n"))
    #expect(text.contains("URL:https://e.org/articles/2025/2025-05-30-01.html\r\n"))
    #expect(text.contains("SUMMARY:生效：=1+1\\,\"<b>\"\r\n"))
  }

  @Test("an article's Markdown reads back to the same")
  func markdown() throws {
    let text = try #require(try files()["articles/2025/2025-05-30-01.md"])
    let page = try SampleSite.files(
      [("2025-05-30-01", ExportFileTests.hostile, String(text.split(separator: "---\n\n")[1]))])
    #expect(page["articles/2025/2025-05-30-01.md"] == text)
  }

  @Test("a sitemap of more addresses than one file may have is an index over several")
  func sitemaps() throws {
    let view = try SampleSite.view("kind: news", body: "阿曼5月28日。")
    let pages = SiteRenderer.pages(view)
    let files = Sitemap.files(view, pages: pages, most: 5)
    let texts = files.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(texts[0].contains("<sitemap><loc>sitemap-1.xml</loc></sitemap>"))
    #expect(files.count == 1 + (pages.count - 1 + 4) / 5)
    #expect(texts.dropFirst().allSatisfy { $0.components(separatedBy: "<url>").count <= 6 })
    let listed = texts.dropFirst().joined().matches(of: /<loc>([^<]*)<\/loc>/).map { String($0.1) }
    #expect(
      listed
        == Sitemap.files(view, pages: pages).flatMap { file in
          String(decoding: file.bytes, as: UTF8.self).matches(of: /<loc>([^<]*)<\/loc>/)
            .map { String($0.1) }
        })
  }

  @Test("robots.txt names the sitemap where the site has an address")
  func robots() throws {
    #expect(try files()["robots.txt"] == "User-agent: *\nAllow: /\n")
    #expect(
      try files(baseURL: "https://e.org/")["robots.txt"]
        == "User-agent: *\nAllow: /\n\nSitemap: https://e.org/sitemap.xml\n")
  }
}
