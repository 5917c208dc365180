import TestSupport
import Testing

@testable import Ingest

/// Protects how pages are read, rule by rule, as Tests/Specs/pages.md tells it.
@Suite struct PageSpecTests {
  /// The first block is a `page`, a `page crlf` or `lines`.
  static let examples = SpecExample.all(in: "pages.md", opening: ["page", "lines"])

  /// A page as it comes: `␌` stands for a form feed, `page crlf` has the line ends of Windows.
  private func text(of example: SpecExample) -> String {
    let end = example.words.contains("crlf") ? "\r\n" : "\n"
    return example.input.map { $0.replacing("␌", with: "\u{0C}") + end }.joined()
  }

  @Test("the specification holds its rules")
  func isThere() {
    #expect(Self.examples.count >= 25)
  }

  @Test("each page gives its articles", arguments: examples.filter { $0.words != ["lines"] })
  func page(_ example: SpecExample) throws {
    #expect(try PageNotation.articles(of: text(of: example)) == example.expected)
  }

  @Test("each line is what its words say", arguments: examples.filter { $0.words == ["lines"] })
  func lines(_ example: SpecExample) {
    #expect(example.input.map(PageNotation.role) == example.expected)
  }
}
