import ArchiveModel
import Foundation
import Markup
import Testing

@testable import Analysis

/// Protects what is found as a citation or a defined term, rule by rule, as Tests/Specs/citations.md
/// tells it.
@Suite struct CitationSpecTests {
  /// One rule's text and what is found in it, with the line of the specification.
  struct Rule: Sendable, CustomTestStringConvertible {
    let line: Int
    let input: String
    let citations: [String]

    var testDescription: String { "citations.md:\(line)" }
  }

  static let rules: [Rule] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Specs/citations.md")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return rules(in: text)
  }()

  private static func rules(in text: String) -> [Rule] {
    var rules: [Rule] = []
    var fence: String?
    var input = (line: 0, text: "")
    var lines: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard let open = fence else {
        if line.hasPrefix("```") {
          fence = String(line.dropFirst(3))
          if fence == "input" { input.line = index + 1 }
          lines = []
        }
        continue
      }
      guard line == "```" else {
        lines.append(String(line))
        continue
      }
      if open == "input" {
        input.text = lines.joined(separator: "\n")
      } else {
        rules.append(Rule(line: input.line, input: input.text, citations: lines))
      }
      fence = nil
    }
    return rules
  }

  @Test("the specification holds its rules")
  func isThere() {
    #expect(Self.rules.count >= 25)
  }

  @Test("each rule gives its citations and terms", arguments: rules)
  func citations(_ rule: Rule) throws {
    let (document, problems) = MarkdownReader.read(
      Array(rule.input.utf8), file: "a.md", needsFrontMatter: false)
    let markdown = try #require(document, "\(problems)")
    let provisions = DocumentAnalyser.outline(of: markdown).provisions
    let texts = markdown.texts
    let lines = DocumentAnalyser.references(of: markdown, provisions: provisions).map { mention in
      let bytes = Array(texts[mention.unit].text.utf8)
      return String(decoding: bytes[mention.span.range], as: UTF8.self) + " → "
        + target(of: mention)
    }
    #expect(lines == rule.citations)
  }

  private func target(of mention: Mention) -> String {
    switch mention.subject {
    case .citation(let citation):
      citation.target.description + (citation.fault.map { " ! " + $0.rawValue } ?? "")
    case .term(let term):
      (term.isDefinition ? "definition" : "term") + (term.eId.map { " " + $0 } ?? "")
    case .date, .country, .name: "neither"
    }
  }
}
