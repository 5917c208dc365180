import Analysis
import ArchiveModel
import TestSupport
import Testing

/// Protects what counts as a country, rule by rule, as Tests/Specs/countries.md tells them.
@Suite struct CountrySpecTests {
  static let rules = SpecExample.all(in: "countries.md")

  @Test("the specification holds its rules")
  func isThere() {
    #expect(Self.rules.count >= 20)
  }

  @Test("each rule gives its mentions", arguments: rules)
  func mentions(_ rule: SpecExample) {
    let units = rule.input.map { Array($0.utf8) }
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
    #expect(found == rule.expected)
  }
}
