import ArchiveModel
import TestSupport
import Testing

/// Protects names that must stay for good: ids of articles, and slugs on every file system.
@Suite struct NameTests {
  @Test(
    "an article's id is read as it is written",
    arguments: ["2025-05-30-07", "2025-05-30-10", "2025-05-30-100", "1949-10-01-99999"])
  func articleID(_ text: String) {
    #expect(ArticleID(text)?.description == text)
  }

  @Test(
    "an id with another form, day or order is refused",
    arguments: [
      "2025-05-30", "2025-05-30-7", "2025-05-30-007", "2025-05-30-00", "2025-02-30-01",
      "2025-05-30-100000", "2025-05-30_07", "2025-05-30-+7", "2025-05-30-0x", "", "2025-05-30-",
    ])
  func badArticleID(_ text: String) {
    #expect(ArticleID(text) == nil)
  }

  @Test("ids sort by day and then by number, not by text")
  func order() throws {
    let texts = ["2025-05-30-100", "2025-05-30-99", "2025-05-29-100", "2025-05-30-02"]
    let ids = try texts.map { try #require(ArticleID($0)) }.sorted()
    #expect(
      ids.map(\.description)
        == ["2025-05-29-100", "2025-05-30-02", "2025-05-30-99", "2025-05-30-100"])
  }

  @Test(
    "a safe name is its own slug, in lower case",
    arguments: [("US", "us"), ("2025-05", "2025-05"), ("a.b_c", "a.b_c"), ("console", "console")])
  func safe(_ name: String, _ slug: String) {
    #expect(Slug(name).text == slug)
  }

  @Test(
    "a name that some file system refuses or changes becomes a hash",
    arguments: [
      "con", "NUL", "aux.html", "Com1", "lpt9.tar.gz", ".", "..", ".git", "name.", "", "a/b", "a b",
      "a\\b", "a:b", "a?b", "%2e", "中国", "é", "e\u{301}", "a\u{0}", "K\u{212A}",
    ])
  func unsafe(_ name: String) {
    let slug = Slug(name).text
    #expect(slug.utf8.count == 12)
    #expect(slug.allSatisfy { "0123456789abcdef".contains($0) })
    #expect(slug == Slug(name).text)
  }

  @Test("a name of 81 letters is too long and becomes a hash")
  func length() {
    #expect(Slug(String(repeating: "a", count: 80)).text.count == 80)
    #expect(Slug(String(repeating: "a", count: 81)).text.count == 12)
  }

  @Test("a slug never begins or ends with a dot and holds no sign that a path or a shell reads")
  func alphabet() {
    var numbers = SeededRandom(seed: 1)
    let signs = Array("aZ09-_./\\: %中é\u{0}\n*?\"<>|").map(String.init)
    for _ in 0..<500 {
      let count = Int.random(in: 0...6, using: &numbers)
      let name = (0..<count).map { _ in signs.randomElement(using: &numbers) ?? "" }.joined()
      let slug = Slug(name).text
      #expect(!slug.hasPrefix(".") && !slug.hasSuffix(".") && !slug.isEmpty)
      #expect(slug.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-_.".utf8.contains($0) })
    }
  }
}
