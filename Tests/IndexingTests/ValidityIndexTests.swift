import Analysis
import ArchiveModel
import Testing

@testable import Indexing

/// Protects what the archive says is in force: front matter and sentences, each with its evidence.
@Suite struct ValidityIndexTests {
  private func entries(_ archive: Archive) -> [String] {
    ValidityEntry.all(in: archive).map { entry in
      let days = [entry.start?.first, entry.end?.last].map { $0?.description ?? "" }
      let evidence = entry.evidence.map { "\($0.document):\($0.statement)" }
      return ([subject(entry.subject)] + days + evidence).joined(separator: " ")
    }
  }

  private func subject(_ subject: ValidityEntry.Subject) -> String {
    switch subject {
    case .document(let place): "document \(place)"
    case .fact(let list, let entry): "fact \(list) \(entry)"
    case .named(let name): name
    case .provisions(let place, let name, let eIds):
      "\(place.map { "document \($0)" } ?? name ?? "") \(eIds.joined(separator: ","))"
    case .sentence: "sentence"
    }
  }

  @Test("a document's own sentence gives its first day, and front matter goes before it")
  func ownValidity() throws {
    let told = try SampleDocuments.document(
      "2025-06-01-01", "kind: policy\ntitle: 排水条例", body: "第一条 排水要通。\n\n第二条 本条例自2025年7月1日起施行。")
    let written = try SampleDocuments.document(
      "2025-06-01-02", "kind: policy\ntitle: 港口条例\neffective: 2025-08-01\nexpires: 2027-07-31",
      body: "第一条 港口要通。\n\n第二条 本条例自2025年8月1日起施行。")
    let other = try SampleDocuments.document(
      "2025-06-01-03", "kind: policy\ntitle: 井盖条例\neffective: 2025-10-01",
      body: "第一条 井盖要平。\n\n第二条 本条例自2025年9月1日起施行。")
    let (archive, _) = try SampleDocuments.archive([told, written, other])
    #expect(
      entries(archive) == [
        "document 0 2025-07-01  0:0", "document 1 2025-08-01 2027-07-31 1:0",
        "document 2 2025-10-01 ",
      ])
  }

  @Test("a report is evidence for a document that the archive holds, and names one that it lacks")
  func reports() throws {
    let rule = try SampleDocuments.document(
      "2025-06-01-01", "kind: policy\ntitle: 排水条例", body: "第一条 本条例自2025年7月1日起施行。")
    let report = try SampleDocuments.document(
      "2025-06-02-01",
      body: "《排水条例》自2025年7月1日起施行。《港口条例》自2025年8月1日起施行，《旧港口条例》同时废止。\n\n"
        + "自2025年9月1日至2026年8月31日，对四个港口试行免费停靠。")
    let (archive, _) = try SampleDocuments.archive([rule, report])
    #expect(
      entries(archive) == [
        "document 0 2025-07-01  0:0 1:0", "港口条例 2025-08-01  1:1", "旧港口条例  2025-07-31 1:2",
        "sentence 2025-09-01 2026-08-31 1:3",
      ])
  }

  @Test("a report that tells one end of what a document tells in full is its evidence")
  func agreement() throws {
    let rule = try SampleDocuments.document(
      "2025-06-01-01", "kind: policy\ntitle: 排水条例",
      body: "第一条 本条例自2025年7月1日起施行，有效期2年。")
    let report = try SampleDocuments.document(
      "2025-06-02-01", body: "《排水条例》自2025年7月1日起施行。《排水条例》自2026年1月1日起施行。")
    let (archive, _) = try SampleDocuments.archive([rule, report])
    #expect(
      entries(archive) == [
        "document 0 2025-07-01 2027-06-30 0:0 0:1 1:0", "document 0 2026-01-01  1:1",
      ])
  }

  @Test(
    "what is in force on a day begins on its first and ends behind its last",
    arguments: [
      ("2025-06-30", []), ("2025-07-01", ["document 0"]), ("2027-06-30", ["document 0"]),
      ("2027-07-01", []),
    ])
  func inForce(_ day: String, _ expected: [String]) throws {
    let rule = try SampleDocuments.document(
      "2025-06-01-01", "kind: policy\ntitle: 排水条例",
      body: "第一条 本条例自2025年7月1日起施行，有效期2年。")
    let (archive, _) = try SampleDocuments.archive([rule])
    let date = try #require(CalendarDate(day))
    #expect(archive.inForce(on: date).map { subject($0.subject) } == expected)
  }
}
