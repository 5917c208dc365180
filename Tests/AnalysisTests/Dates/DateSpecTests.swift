import ArchiveModel
import TestSupport
import Testing

@testable import Analysis

/// Protects what counts as a date and what it means, rule by rule, as Tests/Specs/dates.md tells them.
@Suite struct DateSpecTests {
  /// The first block says behind `input` the day of the paper, `rule`, and the day that a rule bears; the
  /// second lists `dates`, `mentions` or `validity`.
  static let rules = SpecExample.all(in: "dates.md")

  @Test("the specification holds its rules")
  func isThere() {
    #expect(Self.rules.count >= 40)
  }

  @Test("each rule gives its dates", arguments: rules.filter { $0.kind != "validity" })
  func dates(_ rule: SpecExample) {
    var context = DateContext(published: published(rule))
    let found = rule.input.flatMap { unit in
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
  func validities(_ rule: SpecExample) {
    let bytes = rule.input.map { Array($0.utf8) }
    let citations = CitationReader.mentions(
      in: bytes, ground: CitationGround(provisions: [], count: bytes.count, title: nil))
    var context = DateContext(published: published(rule))
    var reader = ValidityReader(
      ground: ValidityGround(
        kind: rule.words.contains("rule") ? .rule : .report,
        issued: rule.words.dropFirst(3).first.flatMap { CalendarDate($0) }))
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

  private func published(_ rule: SpecExample) -> CalendarDate? {
    rule.words.dropFirst().first.flatMap { CalendarDate($0) }
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
