import ArchiveModel
import Markup
import TestSupport
import Testing

/// Front matter: strings stay strings, nothing unknown passes, and writing is the reverse of reading.
@Suite struct FrontMatterTests {
  private func read(_ yaml: String) -> (MarkdownDocument?, [Diagnostic]) {
    MarkdownReader.read(Array("---\n\(yaml)\n---\n\n正文。\n".utf8), file: "a.md")
  }

  private static let needed = "id: 2025-05-30-07\nkind: news\npublished: 2025-05-30\n"

  @Test("scalars stay the text that was written", arguments: ["010", "no", "1e3", "0x10", "~x"])
  func scalars(text: String) {
    #expect(read(FrontMatterTests.needed + "page: \(text)").0?.frontMatter.page == text)
  }

  @Test(
    "each fault has its place and its code",
    arguments: [
      ("source:", 5, 8, "empty-value"), ("source: [a]", 5, 9, "wrong-type"),
      ("sorce: x", 5, 1, "unknown-key"), ("expires: 2025-02-30", 5, 10, "bad-date"),
      ("review: done", 5, 9, "bad-value"), ("dateline: {plaec: 北京}", 5, 12, "unknown-key"),
      ("raw: {file: ../x.txt}", 5, 13, "bad-path"), ("raw: {lines: [9-3]}", 5, 14, "bad-value"),
      ("aliases: [/etc/x.html]", 5, 10, "bad-path"), ("source: 'a", 5, 9, "yaml-syntax"),
      ("effective: 2025-06-09\nexpires: 2025-06-01", 6, 10, "bad-date"),
      ("topics: {a: b}", 5, 9, "wrong-type"), ("? [x]\n: y", 5, 3, "unknown-key"),
    ])
  func fault(yaml: String, line: Int, column: Int, code: String) {
    let diagnostics = read(FrontMatterTests.needed + yaml).1
    #expect(
      diagnostics.contains {
        $0.code == code && $0.location == SourceLocation(file: "a.md", line: line, column: column)
      }, "\(diagnostics)")
  }

  @Test("what must be there is asked for", arguments: ["id", "kind", "published"])
  func missing(key: String) {
    let yaml = FrontMatterTests.needed.split(separator: "\n").filter { !$0.hasPrefix(key) }
    let (document, diagnostics) = read(yaml.joined(separator: "\n"))
    #expect(document == nil)
    #expect(diagnostics.contains { $0.code == "missing-key" && $0.message.contains("'\(key)'") })
  }

  @Test("an id of another day than the publication is refused")
  func idOfAnotherDay() {
    let diagnostics = read("id: 2025-05-29-07\nkind: news\npublished: 2025-05-30").1
    #expect(diagnostics.map(\.code) == ["id-date"])
  }

  @Test("nested aliases that would expand without bound are refused at once")
  func bomb() {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let items = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      yaml += "a\(level): &a\(level) [\(items)]\n"
    }
    #expect(read(yaml).1.contains { $0.code == "yaml-alias" })
  }

  @Test("deep nesting is refused before the parser's stack ends", arguments: ["[", "{a: ", "- "])
  func deep(open: String) {
    let diagnostics = read("topics: " + String(repeating: open, count: 10_000)).1
    #expect(diagnostics.contains { $0.isError })
  }

  @Test("what is written is read back, for random values with odd characters")
  func roundTrip() throws {
    let pieces = [
      "中国", "a", ": ", " #", "\"", "'", "\\", "- ", "? ", "*x", "&y", "!t", "%", "@", "`", "{", "}",
      "[", "]", ",", "|", ">", "0", "no", "null", "~", "\t", "：", "“", "”", "\u{3000}", "\u{200B}",
      "\u{85}", "\u{2028}", "😀", "=", "<<", "---", "...",
    ]
    var random = SeededRandom(seed: 7)
    for _ in 0..<600 {
      let id = try #require(ArticleID("2025-05-30-07"))
      var frontMatter = FrontMatter(id: id, kind: .policy, published: id.date)
      func text() -> String? {
        let text = random.text(of: pieces, upTo: 6)
        return text.allSatisfy(\.isWhitespace) ? nil : text
      }
      frontMatter.title = text()
      frontMatter.authors = [text(), text()].compactMap { $0 }
      frontMatter.printed = [text()].compactMap { $0 }
      frontMatter.dateline = Dateline(place: text() ?? "京", date: id.date, agency: text())
      frontMatter.raw = FrontMatter.RawReference(
        file: "x.txt", lines: [LineRange(first: 1, last: 3), LineRange(first: 9, last: 9)],
        sha256: String(repeating: "a", count: 64),
        encoding: random.text(of: ["a", "b"], upTo: 1) == "a" ? .gb18030 : nil)
      frontMatter.review = .draft
      let written = FrontMatterWriter.text(of: frontMatter, body: "正文。\n")
      let (document, diagnostics) = MarkdownReader.read(Array(written.utf8), file: "a.md")
      #expect(document?.frontMatter == frontMatter, "\(written) \(diagnostics)")
    }
  }
}
