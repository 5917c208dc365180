import Foundation
import Testing

@testable import Ingest

/// Protects how pages are read, rule by rule, as Tests/Specs/pages.md tells it.
@Suite struct PageSpecTests {
  /// One example with the line of the specification.
  struct Example: Sendable, CustomTestStringConvertible {
    let line: Int
    /// What the fence of the input says: `page`, `page crlf`, `lines`.
    let fence: String
    let input: [String]
    let expected: [String]

    var testDescription: String { "pages.md:\(line)" }

    /// The input as it comes: `␌` stands for a form feed, `page crlf` has the line ends of Windows.
    var text: String {
      input.map { $0.replacing("␌", with: "\u{0C}") + (fence == "page crlf" ? "\r\n" : "\n") }
        .joined()
    }
  }

  static let examples: [Example] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Specs/pages.md")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return examples(in: text)
  }()

  private static func examples(in text: String) -> [Example] {
    var examples: [Example] = []
    var fence: String?
    var opened = (line: 0, fence: "")
    var input: [String] = []
    var lines: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if fence == nil {
        guard line.hasPrefix("```") else { continue }
        fence = String(line.dropFirst(3))
        if fence != "result" { opened = (index + 1, fence ?? "") }
        lines = []
      } else if line == "```" {
        if fence == "result" {
          examples.append(
            Example(line: opened.line, fence: opened.fence, input: input, expected: lines))
        } else {
          input = lines
        }
        fence = nil
      } else {
        lines.append(String(line))
      }
    }
    return examples
  }

  @Test("the specification holds its rules")
  func isThere() {
    #expect(Self.examples.count >= 25)
  }

  @Test("each page gives its articles", arguments: examples.filter { $0.fence != "lines" })
  func page(_ example: Example) throws {
    #expect(try PageNotation.articles(of: example.text) == example.expected)
  }

  @Test("each line is what its words say", arguments: examples.filter { $0.fence == "lines" })
  func lines(_ example: Example) {
    #expect(example.input.map(PageNotation.role) == example.expected)
  }
}
