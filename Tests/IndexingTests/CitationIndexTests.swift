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

  @Test("every member of a range is cited, and inserted articles with it")
  func range() throws {
    let law = try SampleDocuments.document(
      "2025-05-30-01", "kind: policy\ntitle: 节约用水办法",
      body: "第一条 甲。\n\n第二条 乙。\n\n第二条之一 丙。\n\n第三条 依照第一条至第二条之一。\n")
    let archive = try SampleDocuments.archive([law]).0
    for eId in ["art_1", "art_2", "art_2-1"] {
      #expect(try citing(archive, 0, eId) == [0], "\(eId)")
    }
  }

  @Test("a rank that a reference leaves out is found in the other document too")
  func leftOutRank() throws {
    let law = try SampleDocuments.document(
      "2025-05-30-01", "kind: policy\ntitle: 中华人民共和国节水法",
      body: "第一条 下列用水收费：\n\n（一）洗车；\n\n（二）浇花。\n\n第二条 施行。\n")
    let report = try SampleDocuments.document("2025-05-31-01", body: "依照《节水法》第一条第二项收费。")
    let archive = try SampleDocuments.archive([law, report]).0
    #expect(try citing(archive, 0, "art_1__para_1__point_2") == [1])
  }

  @Test(
    "a number is known in every bracket",
    arguments: ["某政发〔2025〕3号", "某政发[2025]3号", "某政发（2025）第3号", "某政发(2025)3号"])
  func brackets(number: String) throws {
    #expect(try archive().citations.holding(number) == 1)
  }

  @Test("a reference that leads nowhere has its reason and its place")
  func faults() throws {
    let law = try SampleDocuments.document(
      "2025-05-30-01", "kind: policy\ntitle: 节水办法",
      body: "第一条 依照前款规定。\n\n第二条 依照本办法第九条。\n")
    let report = try SampleDocuments.document(
      "2025-05-31-01", body: "开头。\n\n违反《节水办法》第七条和《供水法》第三条、第四条。")
    let (archive, diagnostics) = try SampleDocuments.archive([law, report])
    let found = archive.citations.unresolved.map {
      "\($0.document) \(archive.citations.fault(of: $0)?.rawValue ?? "")"
    }
    #expect(
      found == [
        "0 no-antecedent", "0 no-such-provision", "1 no-such-provision", "1 not-in-archive",
        "1 not-in-archive", "1 not-in-archive",
      ])
    let told = diagnostics.map {
      "\($0.location) \($0.severity.rawValue) \($0.code)"
    }
    #expect(
      told == [
        "2025-05-31-01.md:9:25 warning citation-provision",
        "2025-05-31-01.md:9:52 note citation-not-held",
      ])
  }
}
