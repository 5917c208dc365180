import Analysis
import ArchiveModel
import Indexing
import Testing

/// Raw lines are traced to the texts that they became, whatever a person changed since.
@Suite struct LineAlignmentTests {
  private func alignment(
    _ lines: [String], title: String = "甲国来访", printed: String = "", raw: String = "[1-9]",
    body: String
  ) throws -> LineAlignment {
    let document = try SampleDocuments.document(
      "2025-05-30-01", "kind: news\ntitle: \(title)\n\(printed)raw: {file: p.txt, lines: \(raw)}",
      body: body)
    return LineAlignment(document, page: RawPageText(name: "p.txt", lines: lines, sha256: ""))
  }

  @Test("a title that the page prints behind the body is found")
  func titleLast() throws {
    let found = try alignment(["　　首段的话，", "续在次行。", "甲国来访"], body: "首段的话，续在次行。")
    #expect(found.units == [1: 1, 2: 1, 3: 0])
    #expect(found.lines(ofUnit: 1) == [1, 2])
  }

  @Test("two printed lines are told apart")
  func printed() throws {
    let found = try alignment(
      ["（某通讯社五月电）", "首段。", "（本版编辑）"], printed: "printed: [（某通讯社五月电）, （本版编辑）]\n", body: "首段。")
    #expect(found.units == [1: 2, 2: 1, 3: 3])
  }

  @Test("the same words twice go to their own paragraphs in order")
  func repeated() throws {
    let found = try alignment(["会议指出，", "甲事。", "会议指出，", "乙事。"], body: "会议指出，甲事。\n\n会议指出，乙事。")
    #expect(found.units == [1: 1, 2: 1, 3: 2, 4: 2])
  }

  @Test("a line whose words were corrected belongs to no text, and the next is found again")
  func edited() throws {
    let found = try alignment(["首段的花，", "续在次行，", "止于此。"], body: "首段的话，续在次行，止于此。")
    #expect(found.units == [2: 1, 3: 1])
  }

  @Test("lines of another article and lines beyond the page are left alone")
  func outside() throws {
    let found = try alignment(["首段。", "首段。"], raw: "[2, 7-9]", body: "首段。")
    #expect(found.units == [2: 1])
  }

  @Test("an article that an editor cut in two paragraphs keeps its lines")
  func cut() throws {
    let found = try alignment(["甲甲。", "乙乙。"], body: "甲甲。\n\n乙乙。")
    #expect(found.units == [1: 1, 2: 2])
  }

  @Test("each line has its own words of the text, blanks of either side aside")
  func pieces() throws {
    let found = try alignment(["　　首段 的话，", "续在次行。"], body: "首段的 话，续在次行。")
    #expect(
      found.pieces == [
        LinePiece(line: 1, unit: 1, span: SourceSpan(from: 0, to: 16)),
        LinePiece(line: 2, unit: 1, span: SourceSpan(from: 16, to: 31)),
      ])
    #expect(found.strays == [])
    #expect(found.gaps == [[SourceSpan(from: 0, to: 12)], []])
  }

  @Test("a line in whose middle an editor cut a paragraph has words of both")
  func cutInLine() throws {
    let found = try alignment(["甲甲。乙", "乙。"], body: "甲甲。\n\n乙乙。")
    #expect(found.pieces.map(\.unit) == [1, 2, 2])
    #expect(found.units == [1: 1, 2: 2])
    #expect(found.strays == [] && found.gaps.dropFirst() == [[], []])
  }

  @Test("words that no line has, and lines whose words are gone, are told")
  func changes() throws {
    let found = try alignment(["首段的花，", "续在次行。"], body: "首段的话，续在次行。后加的话。")
    #expect(found.strays == [1])
    #expect(found.gaps[1] == [SourceSpan(from: 0, to: 15), SourceSpan(from: 30, to: 45)])
  }

  @Test("words that stand once are found once")
  func once() throws {
    let found = try alignment(["会议指出，", "会议指出，"], body: "会议指出，事毕。")
    #expect(found.units == [1: 1])
    #expect(found.strays == [2])
  }

  @Test("a raw page that changed since the import is a warning, a missing one an error")
  func rawPage() throws {
    let document = try SampleDocuments.document(
      "2025-05-30-01",
      "kind: news\nraw: {file: p.txt, lines: [8-9, 1-2], sha256: "
        + String(repeating: "a", count: 64) + "}",
      body: "甲")
    func faults(_ pages: [RawPageText]) throws -> [String] {
      try SampleDocuments.archive([document], rawPages: pages).1.map {
        "\($0.location) \($0.severity) \($0.code)"
      }
    }
    let page = RawPageText(
      name: "p.txt", lines: [String](repeating: "甲", count: 9), sha256: "b")
    #expect(try faults([page]) == ["2025-05-30-01.md:2:1 warning raw-changed"])
    #expect(try faults([]) == ["2025-05-30-01.md:2:1 error raw-missing"])
    let short = RawPageText(name: "p.txt", lines: ["甲", "甲", "甲"], sha256: "b")
    #expect(try faults([short]) == ["2025-05-30-01.md:2:1 error raw-lines"])
  }

  @Test("lines that two articles claim are a warning at the second")
  func shared() throws {
    let articles = try [("01", "[1-4]"), ("02", "[4-6]"), ("03", "[7-8]"), ("04", "[5]")].map {
      try SampleDocuments.document(
        "2025-05-30-\($0)", "kind: news\nraw: {file: p.txt, lines: \($1)}", body: "甲")
    }
    let page = RawPageText(
      name: "p.txt", lines: [String](repeating: "甲", count: 9), sha256: "b")
    let faults = try SampleDocuments.archive(articles, rawPages: [page]).1
    #expect(
      faults.map { "\($0.location) \($0.severity) \($0.code)" } == [
        "2025-05-30-02.md:5:6 warning raw-shared", "2025-05-30-04.md:5:6 warning raw-shared",
      ])
    #expect(faults.first?.message == "the lines 4 of 'p.txt' are also those of 2025-05-30-01")
  }
}
