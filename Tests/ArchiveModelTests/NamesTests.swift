import ArchiveModel
import Testing

/// Names that stand in addresses and files for good.
@Suite struct NamesTests {
  @Test("an article's id is its day and order", arguments: ["2025-05-30-07", "2025-05-30-123"])
  func articleID(text: String) {
    #expect(ArticleID(text)?.description == text)
  }

  @Test(
    "what is no id is refused",
    arguments: [
      "2025-05-30-7", "2025-05-30-007", "2025-05-30-00", "2025-02-30-01", "2025-05-30_01",
      "2025-05-30-", "2025-05-30-1234567", "2025-05-30-０1",
    ])
  func articleIDRefused(text: String) {
    #expect(ArticleID(text) == nil)
  }

  @Test("ids sort by day and number, not by letter")
  func order() {
    let ids = ["2025-05-30-100", "2025-05-30-99", "2025-05-29-07"].compactMap { ArticleID($0) }
    #expect(
      ids.sorted().map(\.description) == ["2025-05-29-07", "2025-05-30-99", "2025-05-30-100"])
  }

  @Test(
    "a safe name stays itself, in lower case",
    arguments: [
      ("Gulf-visa_free.1", "gulf-visa_free.1"), ("2025-05-30", "2025-05-30"),
    ])
  func safeSlug(name: String, slug: String) {
    #expect(Slug(name).text == slug)
  }

  @Test(
    "an unsafe name becomes twelve digits",
    arguments: [
      "国际紧急经济权力法", "CON", "nul.txt", ".hidden", "end.", "a/b", "a b", "", "a:b",
      String(repeating: "x", count: 81),
    ])
  func unsafeSlug(name: String) {
    let slug = Slug(name).text
    #expect(slug.utf8.count == 12)
    #expect(slug.allSatisfy { $0.isHexDigit })
  }

  @Test("line ranges are written and read", arguments: ["12", "338-513"])
  func lineRange(text: String) {
    #expect(LineRange(text)?.description == text)
  }

  @Test("line ranges out of order are refused", arguments: ["0", "9-3", "-3", "3-", "a"])
  func lineRangeRefused(text: String) {
    #expect(LineRange(text) == nil)
  }

  @Test("the nearest key is suggested, a far one is not")
  func spelling() {
    let keys = ["title", "subtitle", "kind"]
    #expect(Spelling.suggestion(for: "titel", among: keys) == "title")
    #expect(Spelling.suggestion(for: "knid", among: keys) == "kind")
    #expect(Spelling.suggestion(for: "published", among: keys) == nil)
  }

  @Test("a diagnostic names place, severity, what, and the way out")
  func diagnostic() {
    let diagnostic = Diagnostic(
      code: "bad-date", at: SourceLocation(file: "content/site.yml", line: 4, column: 2),
      "'x' is no day", fix: "write a day")
    #expect(
      "\(diagnostic)" == "content/site.yml:4:2: error: 'x' is no day; write a day [bad-date]")
  }
}
