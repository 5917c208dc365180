import ArchiveModel
import TestSupport
import Testing

@testable import Analysis

/// Protects the addresses of provisions, rule by rule, as Tests/Specs/provisions.md tells them.
@Suite struct ProvisionSpecTests {
  static let rules = SpecExample.all(in: "provisions.md")

  /// The paragraphs of lines as Markdown parts them, lines of Chinese joined.
  private static func paragraphs(of lines: [String]) -> [OutlineLine] {
    var paragraphs: [OutlineLine] = []
    var isOpen = false
    for (index, line) in lines.enumerated() {
      let location = SourceLocation(file: "a.md", line: index + 1)
      let item = line.contains(". ") ? Int(line.prefix { $0 != "." }) : nil
      if line.isEmpty {
        isOpen = false
      } else if isOpen, item == nil, let last = paragraphs.popLast() {
        paragraphs.append(
          OutlineLine(
            bytes: last.bytes + Array(line.utf8), isHeading: last.isHeading, itemNumber: nil,
            location: last.location))
      } else {
        let mark = line.prefix { $0 == "#" }.count
        let start = mark > 0 ? mark + 1 : item.map { "\($0). ".count } ?? 0
        paragraphs.append(
          OutlineLine(
            text: String(line.dropFirst(start)), isHeading: mark > 0, itemNumber: item,
            location: location))
        isOpen = mark == 0
      }
    }
    return paragraphs
  }

  @Test("the specification holds its rules")
  func isThere() {
    #expect(Self.rules.count >= 15)
  }

  @Test("each rule gives its outline", arguments: rules)
  func outline(_ rule: SpecExample) {
    let (provisions, diagnostics) = OutlineReader.read(Self.paragraphs(of: rule.input))
    let lines = provisions.map { provision in
      let label = provision.label.isEmpty ? "" : " " + provision.label
      let aliases = provision.aliases.map { " = " + $0 }.joined()
      return String(repeating: "  ", count: provision.depth) + provision.eId + label + aliases
    }
    #expect(lines + diagnostics.map { "! \($0.code) \($0.location.line)" } == rule.expected)
  }
}
