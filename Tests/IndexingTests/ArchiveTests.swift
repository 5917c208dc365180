import Analysis
import ArchiveModel
import Indexing
import Testing

/// The whole archive: terms, citations both ways, lines of raw pages, and what contradicts itself.
@Suite struct ArchiveTests {
  @Test("mentions stand under their terms in the order of the archive")
  func terms() throws {
    let later = try SampleDocuments.document("2025-05-31-01", body: "阿曼外交大臣5月30日到访。")
    let first = try SampleDocuments.document("2025-05-30-01", body: "海合会成员阿曼。阿曼港。")
    let archive = try SampleDocuments.archive([later, first]).0
    #expect(archive.documents.map(\.id.description) == ["2025-05-30-01", "2025-05-31-01"])
    #expect(archive.term(.countries, "OM")?.occurrences.map(\.document) == [0, 0, 1])
    #expect(archive.term(.groups, "GCC")?.occurrences.count == 1)
    #expect(archive.terms(.dates).map(\.key) == ["2025-05-30"])
  }

  @Test(
    "an interval stands on the pages of both its ends",
    arguments: [
      ("2025-06-09/2026-06-08", ["2025-06-09", "2026-06-08"]), ("2025-34", ["2025"]),
      ("196X", ["196X"]),
      ("2025-05", ["2025-05"]), ("2025/..", ["2025"]),
    ])
  func dateKeys(value: String, keys: [String]) throws {
    let date = try #require(EDTF(value))
    #expect(DateKeys.keys(of: date) == keys)
  }

  @Test("a document is found by its title, by its title without issuers, and by its number")
  func holdings() throws {
    let opinion = try SampleDocuments.document(
      "2025-05-30-01",
      "kind: policy\ntitle: 某某部 某某局关于节水的意见\ndocument_number: 某发〔2025〕3号",
      body: "## 一、总体要求\n\n（一）节约。要节约。")
    let report = try SampleDocuments.document(
      "2025-05-31-01", body: "《关于节水的意见》公布，即某发〔2025〕3号。《关于节水的意见》第一条。《另一个办法》未收。")
    let archive = try SampleDocuments.archive([opinion, report]).0
    #expect(archive.citations.holding("关于节水的意见") == 0)
    #expect(archive.citations.holding("某发〔2025〕3号") == 0)
    #expect(archive.citations.holding("另一个办法") == nil)
    #expect(archive.citations.citations(ofDocument: 0).count == 3)
    // What people call its 第一条 is 一、.
    let section = try #require(opinion.provisions.firstIndex { $0.eId == "sec_1" })
    let key = ProvisionKey(document: 0, provision: section)
    #expect(archive.citations.citations(of: key).count == 1)
  }

  @Test("a clause knows who cites it, by its number in the section or through the document")
  func citedBy() throws {
    let opinion = try SampleDocuments.document(
      "2025-05-30-01", "kind: policy\ntitle: 关于节水的意见",
      body: "## 一、甲\n\n（一）子。依本意见第（二）条。\n\n## 二、乙\n\n（二）寅。卯。")
    let archive = try SampleDocuments.archive([opinion]).0
    let provision = try #require(opinion.provisions.firstIndex { $0.eId == "sec_2__subsec_2" })
    let citations = archive.citations.citations(of: ProvisionKey(document: 0, provision: provision))
    #expect(citations.count == 1)
  }

  @Test("two articles with one id, and lines that the raw page lacks, are errors")
  func contradictions() throws {
    let raw = "kind: news\nraw: {file: p.txt, lines: [1-9]}"
    let documents = [
      try SampleDocuments.document("2025-05-30-01", raw, body: "甲"),
      try SampleDocuments.document("2025-05-30-01", body: "乙"),
      try SampleDocuments.document(
        "2025-05-30-02", "kind: news\nraw: {file: q.txt, lines: [1]}", body: "[丙](x.md)"),
    ]
    let page = RawPageText(name: "p.txt", lines: ["甲"], sha256: "")
    let codes = try SampleDocuments.archive(documents, rawPages: [page]).1.map(\.code)
    #expect(codes.sorted() == ["broken-link", "raw-lines", "raw-missing", "shared-id"])
  }

  @Test("raw lines are traced to their texts, also where an article was edited")
  func alignment() throws {
    let document = try SampleDocuments.document(
      "2025-05-30-01", "kind: news\ntitle: 甲国 来访\nraw: {file: p.txt, lines: [1-7]}",
      body: "这是头一段的第一行和第二行。\n\n改过的第二段。")
    let page = RawPageText(
      name: "p.txt",
      lines: ["　　这是头一段的第", "", "一行和第二行。", "旧的第二段。", "", "甲国", "来访"], sha256: "")
    let alignment = LineAlignment(document, page: page)
    #expect(alignment.units == [1: 1, 3: 1, 6: 0, 7: 0])
  }

  @Test(
    "settings are read, and each wrong one has its place",
    arguments: [
      ("titel: x", 1, "unknown-key"), ("title: x\nlanguage: fr", 2, "bad-value"),
      ("title: x\ntime_zone: Beijing", 2, "bad-value"),
      ("title: x\nbase_url: ftp://x", 2, "bad-value"),
      ("title: x\nbase_url: https://", 2, "bad-value"), ("subtitle: x", 1, "missing-key"),
    ])
  func settings(text: String, line: Int, code: String) {
    let diagnostics = Site.read(text, file: "site.yml").1
    #expect(
      diagnostics.contains { $0.code == code && $0.location.line == line }, "\(diagnostics)")
  }

  @Test("an address is given its closing slash")
  func baseURL() {
    #expect(Site.checkedBaseURL("https://e.org/a") == "https://e.org/a/")
    #expect(Site.checkedBaseURL("https://e.org/a?b") == nil)
  }
}
