import ArchiveModel
import Indexing
import Testing

/// Each fact is checked against the sentence that supports it.
@Suite struct FactListTests {
  private static let body = "甲国与乙国会谈。自2025年6月9日至2026年6月8日，对阿曼公民免签，停留不超过30天，凭普通护照。2018年起对卡塔尔免签。"

  private func diagnostics(_ entry: String, quote: String = "对阿曼公民免签") throws -> [String] {
    let list = """
      title: 表
      fields:
        - {key: country, label: 国, type: country}
        - {key: from, label: 自, type: date, role: start}
        - {key: until, label: 至, type: date, role: end}
        - {key: stay, label: 天, type: number}
        - {key: passports, label: 护照, type: text}
        - {key: basis, label: 依据, type: choice, choices: {trial: 试行}}
      entries:
        - {\(entry), evidence: {article: 2025-05-30-01, quote: \(quote)}}
      """
    let (read, problems) = FactListReader.read(list, slug: "x", file: "x.yml")
    guard let read, problems.isEmpty else { return problems.map(\.code) }
    let document = try SampleDocuments.document("2025-05-30-01", body: FactListTests.body)
    return try SampleDocuments.archive([document], lists: [read]).1.map(\.code)
  }

  @Test(
    "what the sentence says passes",
    arguments: [
      "country: OM", "country: OM, from: 2025-06-09, until: 2026-06-08, stay: 30, passports: 普通护照",
      "country: OM, basis: trial",
    ])
  func supported(entry: String) throws {
    #expect(try diagnostics(entry) == [])
  }

  @Test(
    "what the sentence does not say is an error",
    arguments: [
      "country: QA", "country: OM, from: 2025-06-08", "country: OM, until: 2026-06-09",
      "country: OM, from: 2026-06-08", "country: OM, stay: 3", "country: OM, stay: 300",
      "country: OM, passports: 外交护照", "country: OM, from: 2018",
    ])
  func unsupported(entry: String) throws {
    #expect(try diagnostics(entry) == ["evidence-unsupported"])
  }

  @Test("a quote must stand in the article, and the article in the archive")
  func quote() throws {
    #expect(try diagnostics("country: OM", quote: "对阿曼人免签") == ["evidence-quote"])
  }

  @Test(
    "a list that cannot be read says where",
    arguments: [
      ("country: om", "bad-value"), ("country: OM, stay: x", "bad-number"),
      ("country: OM, from: 2025-02-30", "bad-date"), ("country: OM, basis: y", "bad-value"),
      ("country: OM, colour: red", "unknown-key"), ("country: ZZ", "unknown-country"),
    ])
  func unreadable(entry: String, code: String) throws {
    #expect(try diagnostics(entry) == [code])
  }

  @Test("an entry without evidence is a claim")
  func noEvidence() {
    let list = "title: 表\nfields:\n  - {key: a, label: 甲, type: text}\nentries:\n  - {a: x}\n"
    let diagnostics = FactListReader.read(list, slug: "x", file: "x.yml").1
    #expect(diagnostics.map(\.code) == ["evidence-missing"])
    #expect(diagnostics.first?.location == SourceLocation(file: "x.yml", line: 5, column: 5))
  }
}
