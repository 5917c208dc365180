import ArchiveModel
import Foundation
import Testing

@testable import Analysis

/// Protects the addresses of provisions, rule by rule, as Tests/Specs/provisions.md tells them.
@Suite struct ProvisionSpecTests {
  /// One rule's text and outline, with the line of the specification.
  struct Rule: Sendable, CustomTestStringConvertible {
    let line: Int
    let input: String
    let outline: [String]

    var testDescription: String { "provisions.md:\(line)" }
  }

  static let rules: [Rule] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Specs/provisions.md")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return rules(in: text)
  }()

  private static func rules(in text: String) -> [Rule] {
    var rules: [Rule] = []
    var fence: String?
    var begin = 0
    var input = ""
    var lines: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if let open = fence {
        guard line == "```" else {
          lines.append(String(line))
          continue
        }
        if open == "input" {
          input = lines.joined(separator: "\n")
        } else {
          rules.append(Rule(line: begin, input: input, outline: lines))
        }
        fence = nil
      } else if line == "```input" || line == "```outline" {
        fence = String(line.dropFirst(3))
        begin = index + 1
        lines = []
      }
    }
    return rules
  }

  /// The paragraphs of a text as Markdown parts them, lines of Chinese joined.
  private static func paragraphs(of text: String) -> [OutlineLine] {
    var paragraphs: [OutlineLine] = []
    var isOpen = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
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
  func outline(_ rule: Rule) {
    let (provisions, diagnostics) = OutlineReader.read(Self.paragraphs(of: rule.input))
    let lines = provisions.map { provision in
      let label = provision.label.isEmpty ? "" : " " + provision.label
      let aliases = provision.aliases.map { " = " + $0 }.joined()
      return String(repeating: "  ", count: provision.depth) + provision.eId + label + aliases
    }
    #expect(lines + diagnostics.map { "! \($0.code) \($0.location.line)" } == rule.outline)
  }
}
