import ArchiveModel
import Markup
import TestSupport
import Testing

@testable import Analysis

/// Protects what is found as a citation or a defined term, rule by rule, as Tests/Specs/citations.md
/// tells it.
@Suite struct CitationSpecTests {
  static let rules = SpecExample.all(in: "citations.md")

  @Test("the specification holds its rules")
  func isThere() {
    #expect(Self.rules.count >= 25)
  }

  @Test("each rule gives its citations and terms", arguments: rules)
  func citations(_ rule: SpecExample) throws {
    let (document, problems) = MarkdownReader.read(
      Array(rule.input.joined(separator: "\n").utf8), file: "a.md", needsFrontMatter: false)
    let markdown = try #require(document, "\(problems)")
    let provisions = DocumentAnalyser.outline(of: markdown).provisions
    let texts = markdown.texts
    let lines = DocumentAnalyser.references(of: markdown, provisions: provisions).map { mention in
      let bytes = Array(texts[mention.unit].text.utf8)
      return String(decoding: bytes[mention.span.range], as: UTF8.self) + " → "
        + target(of: mention)
    }
    #expect(lines == rule.expected)
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
