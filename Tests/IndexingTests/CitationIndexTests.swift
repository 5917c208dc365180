import Analysis
import ArchiveModel
import Indexing
import Testing

/// Citations lead to what the archive holds, and each provision knows who cites it.
@Suite struct CitationIndexTests {
  private func archive() throws -> Archive {
    let law = try SampleDocuments.document(
      "2025-05-30-01", "kind: policy\ntitle: 节约用水办法",
      body: "第一条 节水人人有责。\n\n第二条 用水计量。\n\n收费依据本办法第一条。\n")
    let opinion = try SampleDocuments.document(
      "2025-05-30-02",
      "kind: policy\ntitle: 某省人民政府 关于(节水)的意见\ndocument_number: 某政发〔2025〕3号",
      body: "## 一、甲\n\n（一）子。\n\n## 二、乙\n\n（二）丑。依照本意见第（一）条。\n")
    let report = try SampleDocuments.document(
      "2025-05-31-01",
      body: "《关于（节水）的意见》即某政发〔2025〕3号。依据《节约用水办法》第二条和《供水办法》第三条，《节水日报》称好。")
    return try SampleDocuments.archive([law, opinion, report]).0
  }

  private func citing(_ archive: Archive, _ document: Int, _ eId: String) throws -> [Int] {
    let provision = try #require(
      archive.documents[document].provisions.firstIndex {
        $0.eId == eId || $0.aliases.contains(eId)
      })
    return archive.citations.citations(of: ProvisionKey(document: document, provision: provision))
      .map(\.document)
  }

  @Test(
    "a name is known without blanks, without its issuers, and with either brackets",
    arguments: [
      ("节约用水办法", 0), ("某省人民政府关于（节水）的意见", 1), ("关于(节水)的意见", 1),
      ("关于（节水）的意见", 1), ("某政发〔2025〕3号", 1), ("供水办法", nil), ("意见", nil),
    ] as [(String, Int?)])
  func holding(name: String, place: Int?) throws {
    #expect(try archive().citations.holding(name) == place)
  }

  @Test("a document is cited by name and by number")
  func ofDocument() throws {
    let archive = try archive()
    #expect(archive.citations.citations(ofDocument: 1).map(\.document) == [2, 2])
  }

  @Test("an article of law is cited from another paper and from itself")
  func ofArticle() throws {
    let archive = try archive()
    #expect(try citing(archive, 0, "art_2") == [2])
    #expect(try citing(archive, 0, "art_1") == [0])
  }

  @Test("a clause whose number runs on is cited by that number alone")
  func byAlias() throws {
    #expect(try citing(try archive(), 1, "item_1") == [1])
  }

  @Test("a clause of a document without sections is cited by its number")
  func withoutSections() throws {
    let opinion = try SampleDocuments.document(
      "2025-05-30-01", "kind: policy\ntitle: 意见", body: "（一）子。\n\n（二）丑。依照本意见第（一）条。\n")
    #expect(try citing(SampleDocuments.archive([opinion]).0, 0, "subsec_1") == [0])
  }

  @Test("a provision of a document that is not held is kept under the document's name")
  func notHeld() throws {
    let archive = try archive()
    #expect(archive.citations.provisionCitations(ofDocument: "供水办法").map(\.document) == [2])
    #expect(!archive.terms(.documents).contains { $0.key == "节水日报" })
  }
}
