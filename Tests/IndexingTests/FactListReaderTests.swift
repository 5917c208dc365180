import ArchiveModel
import Indexing
import Testing

/// Each mistake in a fact list is told with the line and column of what is wrong.
@Suite struct FactListReaderTests {
  private static let list = """
    title: 表
    fields:
      - {key: country, label: 国, type: country}
      - {key: from, label: 自, type: date, role: start}
      - {key: basis, label: 依据, type: choice, choices: {trial: 试行}}
    entries:
      - country: OM
        from: 2025-06-09
        evidence: {article: 2025-05-30-01, quote: 甲}
    """

  struct Mistake: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let faults: [String]

    init(_ old: String, _ new: String, _ faults: String...) {
      self.old = old
      self.new = new
      self.faults = faults
    }

    var testDescription: String { "\(old) → \(new)" }
  }

  @Test("a list that is right has no faults")
  func right() throws {
    let (list, diagnostics) = FactListReader.read(FactListReaderTests.list, slug: "x", file: "x")
    #expect(diagnostics == [])
    #expect(list?.entries.count == 1)
    #expect(list?.field(.start)?.key == "from")
    #expect(list?.countryField?.key == "country")
  }

  @Test(
    "a mistake is told where it stands",
    arguments: [
      Mistake("title:", "titel:", "1:1 missing-key", "1:1 unknown-key"),
      Mistake("type: country", "type: land", "3:38 bad-value", "7:5 unknown-key"),
      Mistake("role: start", "role: begin", "4:47 bad-value"),
      Mistake(", type: date, role: start", "", "4:5 missing-key", "8:5 unknown-key"),
      Mistake(", choices: {trial: 试行}", "", "5:5 missing-key"),
      Mistake("key: basis", "key: from", "5:11 duplicate-key"),
      Mistake("key: basis", "key: evidence", "5:11 duplicate-key"),
      Mistake("country: OM", "country: Oman", "7:14 bad-value"),
      Mistake("country: OM", "country: [OM]", "7:14 wrong-type"),
      Mistake("from: 2025-06-09", "from: 2025-06-31", "8:11 bad-date"),
      Mistake("from: 2025-06-09", "form: 2025-06-09", "8:5 unknown-key"),
      Mistake("from: 2025-06-09", "basis: mutual", "8:12 bad-value"),
      Mistake("from: 2025-06-09", "country: SA", "8:5 duplicate-key"),
      Mistake("2025-05-30-01", "2025-05-30-1", "9:25 bad-value"),
      Mistake("quote: 甲", "quot: 甲", "9:15 missing-key", "9:40 unknown-key"),
      Mistake("quote: 甲", "quote: ''", "9:47 empty-value"),
      Mistake("\n    evidence: {article: 2025-05-30-01, quote: 甲}", "", "7:5 evidence-missing"),
      Mistake("quote: 甲}", "quote: 甲", "10:1 yaml-syntax"),
    ])
  func mistake(mistake: Mistake) throws {
    let text = FactListReaderTests.list.replacing(
      mistake.old, with: mistake.new, maxReplacements: 1)
    #expect(text != FactListReaderTests.list)
    let diagnostics = FactListReader.read(text, slug: "x", file: "x").1.sorted()
    let faults = diagnostics.map { "\($0.location.line):\($0.location.column) \($0.code)" }
    #expect(faults == mistake.faults, "\(diagnostics)")
    #expect(diagnostics.allSatisfy { !$0.fix.isEmpty })
  }

  @Test("a misspelt field is told with the one that was meant")
  func didYouMean() {
    let text = FactListReaderTests.list.replacing("from: 2025", with: "fron: 2025")
    let fixes = FactListReader.read(text, slug: "x", file: "x").1.map(\.fix)
    #expect(fixes == ["did you mean 'from'?"])
  }

  private static let schema = """
    fields:
      - {key: country, label: 国, type: country}
      - {key: from, label: 自, type: date, role: start}
    """

  private static let member = """
    title: 成员
    members_of: GCC
    reference: true
    schema: membership
    entries:
      - {country: OM, from: 1981-05-25, evidence: {source: 《章程》，1981年}}
    """

  private func read(_ text: String) throws -> (FactList?, [String]) {
    let (schema, problems) = FactFieldReader.schema(
      FactListReaderTests.schema, name: "membership", file: "s")
    #expect(problems == [])
    let known = try #require(schema)
    let (list, diagnostics) = FactListReader.read(
      text, slug: "x", file: "x", schemas: ["membership": known])
    return (
      list, diagnostics.sorted().map { "\($0.location.line):\($0.location.column) \($0.code)" }
    )
  }

  @Test("a list takes its fields from the schema that it names, and a reference list its sources")
  func schema() throws {
    let (list, faults) = try read(FactListReaderTests.member)
    #expect(faults == [])
    #expect(list?.fields.map(\.key) == ["country", "from"])
    #expect(list?.membersOf == "GCC")
    #expect(list?.entries.first?.sources == ["《章程》，1981年"])
    #expect(list?.entries.first?.evidence.isEmpty == true)
  }

  @Test(
    "mistakes with schemas and sources are told",
    arguments: [
      ("schema: membership", "schema: member", "4:9 unknown-schema", "6:6 unknown-key"),
      ("reference: true", "reference: yes", "3:12 bad-value", "6:47 missing-key"),
      ("reference: true", "description: 甲", "6:47 missing-key", "6:48 unknown-key"),
    ])
  func schemaMistakes(old: String, new: String, first: String, second: String) throws {
    let (_, faults) = try read(FactListReaderTests.member.replacing(old, with: new))
    #expect(
      faults.contains(first)
        && faults.contains { $0.hasSuffix(String(second.split(separator: " ")[1])) }, "\(faults)")
  }

  @Test("a schema without fields and a list with two sets of fields are told")
  func twoSets() throws {
    let empty = FactFieldReader.schema("fields: []", name: "x", file: "s").1
    #expect(empty.map(\.code) == ["missing-key"])
    let (_, faults) = try read(FactListReaderTests.member + "\n" + FactListReaderTests.schema)
    #expect(faults.contains("4:9 two-schemas"))
  }
}
