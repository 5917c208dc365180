import Analysis
import ArchiveModel
import Foundation
import Testing

/// Protects what counts as a country, rule by rule, as Tests/Specs/countries.md tells them.
@Suite struct CountrySpecTests {
  /// One rule's article and mentions, with the line of the specification.
  struct Rule: Sendable, CustomTestStringConvertible {
    let line: Int
    let units: [String]
    let mentions: [String]

    var testDescription: String { "countries.md:\(line)" }
  }

  static let rules: [Rule] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Specs/countries.md")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return rules(in: text)
  }()

  private static func rules(in text: String) -> [Rule] {
    var rules: [Rule] = []
    var fence: String?
    var units: [String] = []
    var lines: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if let open = fence {
        guard line == "```" else {
          lines.append(String(line))
          continue
        }
        if open == "input" {
          units = lines
        } else {
          rules.append(Rule(line: index + 1, units: units, mentions: lines))
        }
        fence = nil
      } else if line == "```input" || line == "```mentions" {
        fence = String(line.dropFirst(3))
        lines = []
      }
    }
    return rules
  }

  @Test("the specification holds its rules")
  func isThere() {
    #expect(Self.rules.count >= 20)
  }

  @Test("each rule gives its mentions", arguments: rules)
  func mentions(_ rule: Rule) {
    let units = rule.units.map { Array($0.utf8) }
    let found = zip(units, RealGazetteer.reader.mentions(in: units)).flatMap { unit, mentions in
      mentions.map { mention in
        let code =
          switch mention.target {
          case .country(let code), .group(let code): code
          }
        let text = String(decoding: unit[mention.span.range], as: UTF8.self)
        return "\(text) \(code) \(mention.form.rawValue)"
      }
    }
    #expect(found == rule.mentions)
  }
}
