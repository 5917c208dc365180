import Analysis
import ArchiveModel
import Indexing
import Testing

/// Which sentence supports which value, where an entry has several, and what a number may be.
@Suite struct FactEvidenceTests {
  private static let body =
    "自2025年6月9日至2026年6月8日，对阿曼公民试行免签。阿曼公民停留不超过三十天。\n\n6月9日起，卡塔尔航班每周增加2班。"
  private static let dates = "对阿曼公民试行免签"
  private static let stay = "停留不超过三十天"
  private static let flights = "航班每周增加2班"

  private func diagnostics(
    _ entry: String, _ quotes: [String], article: String = "2025-05-30-01", group: String = "GCC"
  ) throws -> [Diagnostic] {
    let evidence = quotes.map { "      - {article: \(article), quote: \($0)}" }
      .joined(separator: "\n")
    let text = """
      title: 表
      group: \(group)
      fields:
        - {key: country, label: 国, type: country}
        - {key: from, label: 自, type: date, role: start}
        - {key: until, label: 至, type: date, role: end}
        - {key: when, label: 时, type: date}
        - {key: stay, label: 天, type: number}
      entries:
        - {\(entry),
           evidence: [
      \(evidence.replacing("      - ", with: "           ").replacing("}\n", with: "},\n"))]}
      """
    let (list, problems) = FactListReader.read(text, slug: "x", file: "x.yml")
    #expect(problems == [])
    let document = try SampleDocuments.document("2025-05-30-01", body: FactEvidenceTests.body)
    return try SampleDocuments.archive([document], lists: [try #require(list)]).1
  }

  @Test(
    "each value needs one of the sentences, and any of them will do",
    arguments: [
      ("country: OM, from: 2025-06-09, until: 2026-06-08, stay: 30", [dates, stay]),
      ("country: OM, stay: 30", [stay]), ("country: OM, from: 2025-06-09", [dates]),
      ("country: OM, from: 2025-06-09, stay: 30", ["对阿曼公民试行免签。阿曼公民停留不超过三十天"]),
      ("country: QA, from: 2025-06-09, stay: 2", [flights]),
      ("country: OM, when: 2025-06-09/2026-06-08", [dates]),
      ("country: OM", ["自2025年6月9日 至2026年6月8日"]),
    ])
  func supported(entry: String, quotes: [String]) throws {
    #expect(try diagnostics(entry, quotes) == [])
  }

  @Test(
    "a value that none of them states is named",
    arguments: [
      ("country: OM, stay: 30", [dates], "30 of 'stay'"),
      ("country: OM, from: 2025-06-09", [stay], "2025-06-09 of 'from'"),
      ("country: OM", [flights], "(OM)"), ("country: QA", [dates, stay], "(QA)"),
      ("country: OM, from: 2026-06-08", [dates], "2026-06-08 of 'from'"),
      ("country: OM, until: 2025-06-09", [dates], "2025-06-09 of 'until'"),
      ("country: OM, when: 2025-06-09", [dates], "2025-06-09 of 'when'"),
      ("country: OM, from: 2025-06", [dates], "2025-06 of 'from'"),
      ("country: OM, stay: 9", [dates, stay], "9 of 'stay'"),
      ("country: QA, stay: 6", [flights], "6 of 'stay'"),
    ])
  func unsupported(entry: String, quotes: [String], claim: String) throws {
    let faults = try diagnostics(entry, quotes)
    #expect(faults.map(\.code) == ["evidence-unsupported"], "\(faults)")
    #expect(faults.first?.location.line == 10)
    #expect(faults.first?.message.hasSuffix(claim) == true, "\(faults)")
  }

  @Test("the message names the country and the article's line")
  func message() throws {
    let fault = try diagnostics("country: OM", [FactEvidenceTests.flights]).first
    #expect(
      fault?.message
        == "the sentence of the evidence (2025-05-30-01.md:9) does not say that it is about 阿曼 (OM)"
    )
  }

  @Test("an article that the archive lacks, and a group that nobody knows")
  func unknown() throws {
    let faults = try diagnostics(
      "country: OM", [FactEvidenceTests.dates], article: "2025-05-30-09", group: "GCD")
    #expect(faults.map(\.code) == ["unknown-group", "evidence-article"])
    #expect(faults.last?.location.line == 12)
  }

  @Test("one quote that is not there is told although another supports the entry")
  func oneOfTwo() throws {
    let faults = try diagnostics("country: OM, stay: 30", [FactEvidenceTests.stay, "不超过三十日"])
    #expect(faults.map(\.code) == ["evidence-quote"])
    #expect(faults.first?.location.line == 13)
  }
}
