import ArchiveModel
import Foundation
import Testing

@testable import Analysis

/// Protects what counts as a date and what it means, rule by rule, as Tests/Specs/dates.md tells them.
@Suite struct DateSpecTests {
  /// One rule's article and dates, with the line of the specification.
  struct Rule: Sendable, CustomTestStringConvertible {
    let line: Int
    /// The words behind `input`: the day of the paper, `rule`, the day that a rule bears.
    let facts: [String]
    let units: [String]
    /// What the other block lists: `dates`, `mentions` or `validity`.
    let kind: String
    let expected: [String]

    var published: CalendarDate? { facts.first.flatMap { CalendarDate($0) } }

    var testDescription: String { "dates.md:\(line)" }
  }

  static let rules: [Rule] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Specs/dates.md")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return rules(in: text)
  }()

  private static func rules(in text: String) -> [Rule] {
    var rules: [Rule] = []
    var fence: String?
    var facts: [String] = []
    var units: [String] = []
    var lines: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard let open = fence else {
        if line.hasPrefix("```") {
          fence = String(line.dropFirst(3))
          lines = []
        }
        continue
      }
      guard line == "```" else {
        lines.append(String(line))
        continue
      }
      if open.hasPrefix("input") {
        facts = open.split(separator: " ").dropFirst().map { String($0) }
        units = lines
      } else {
        rules.append(
          Rule(
            line: index + 1, facts: facts, units: units, kind: open, expected: lines))
      }
      fence = nil
    }
    return rules
  }

  @Test("the specification holds its rules")
  func isThere() {
    #expect(Self.rules.count >= 40)
  }

  @Test("each rule gives its dates", arguments: rules.filter { $0.kind != "validity" })
  func dates(_ rule: Rule) {
    var context = DateContext(published: rule.published)
    let found = rule.units.flatMap { unit in
      DateCase.mentions(in: unit, &context).compactMap { surface, mention -> String? in
        guard mention.kind == .date else {
          return rule.kind == "mentions" ? "\(surface) \(mention.kind.rawValue)" : nil
        }
        let role = mention.role == .plain ? "" : " \(mention.role.rawValue)"
        return "\(surface) = \(meaning(of: mention.value))\(role)"
      }
    }
    #expect(found == rule.expected)
  }

  @Test(
    "each rule gives its sentences on validity", arguments: rules.filter { $0.kind == "validity" })
  func validities(_ rule: Rule) {
    let bytes = rule.units.map { Array($0.utf8) }
    let citations = CitationReader.mentions(
      in: bytes, ground: CitationGround(provisions: [], count: bytes.count, title: nil))
    var context = DateContext(published: rule.published)
    var reader = ValidityReader(
      ground: ValidityGround(
        kind: rule.facts.contains("rule") ? .rule : .report,
        issued: rule.facts.dropFirst(2).first.flatMap { CalendarDate($0) }))
    for (unit, text) in bytes.enumerated() {
      reader.read(
        unit, text, LandmarkTable.withoutNames.landmarks(of: text),
        dates: DateReader().mentions(in: text, context: &context),
        citations: citations[unit])
    }
    let found = reader.statements.map { statement in
      let words = String(decoding: bytes[statement.unit][statement.span.range], as: UTF8.self)
      return
        "\(words) | \(statement.act.rawValue) | \(governed(statement.subject)) | \(days(of: statement))"
    }
    #expect(found == rule.expected)
  }

  private func governed(_ subject: ValidityStatement.Subject) -> String {
    switch subject {
    case .itself: "itself"
    case .document(let name): "《\(name)》"
    case .provision(let document, let eIds):
      ((document.map { ["《\($0)》"] } ?? []) + eIds).joined(separator: " ")
    case .sentence: "sentence"
    }
  }

  private func days(of statement: ValidityStatement) -> String {
    switch (statement.first?.first, statement.last?.last) {
    case (nil, nil): "? … ?"
    case (let first?, nil): "\(first) …"
    case (nil, let last?): "… \(last)"
    case (let first?, let last?): "\(first) … \(last)"
    }
  }

  private func meaning(of value: EDTF?) -> String {
    guard let value else { return "?" }
    if case .point(.day) = value { return value.description }
    let ends = [value.first, value.last].map { $0?.description ?? ".." }
    return "\(value) (\(ends[0]) … \(ends[1]))"
  }
}
