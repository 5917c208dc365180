import ArchiveModel
import Foundation
import TestSupport
import Testing

@testable import Analysis
@testable import Markup

/// What the next build takes from the record of an article is what reading the article finds.
@Suite struct PackedDocumentTests {
  private static let analyser = DocumentAnalyser(gazetteer: RealGazetteer.parsed.gazetteer)

  private func read(_ bytes: [UInt8]) throws -> Document {
    let markdown = try #require(MarkdownReader.read(bytes, file: "a.md").0)
    return PackedDocumentTests.analyser.analyse(markdown).0
  }

  private func pack(_ document: Document, _ bytes: [UInt8]) -> [UInt8] {
    var writer = PackedWriter()
    document.pack(into: &writer, isEndOfFile: document.markdown.isEnd(of: bytes))
    return writer.bytes
  }

  private func expectSame(_ one: Document, _ other: Document, _ place: Comment) {
    #expect(one.markdown.file == other.markdown.file, place)
    #expect(one.markdown.body == other.markdown.body, place)
    #expect(one.markdown.bodyLine == other.markdown.bodyLine, place)
    #expect(one.markdown.blocks == other.markdown.blocks, place)
    #expect(one.markdown.texts == other.markdown.texts, place)
    for key in FrontMatter.keys {
      #expect(one.markdown.location(of: key) == other.markdown.location(of: key), place)
    }
    #expect(one.markdown.frontMatter == other.markdown.frontMatter, place)
    #expect(one.frontMatter == other.frontMatter, place)
    #expect(one.units == other.units, place)
    #expect(one.provisions == other.provisions, place)
    #expect(one.mentions == other.mentions, place)
    #expect(one.definitions == other.definitions, place)
    #expect(one.validities == other.validities, place)
    #expect(one.firstBodyUnit == other.firstBodyUnit, place)
    for unit in one.units.indices {
      #expect(one.mentions(ofUnit: unit) == other.mentions(ofUnit: unit), place)
    }
  }

  @discardableResult
  private func roundTrip(_ bytes: [UInt8], _ place: Comment) throws -> Document {
    let document = try read(bytes)
    let packed = pack(document, bytes)
    var reader = PackedReader(packed)
    let unpacked = try #require(Document(&reader, file: "a.md", bytes: bytes), place)
    #expect(reader.isAtEnd, place)
    expectSame(document, unpacked, place)
    return document
  }

  // MARK: Articles

  private static let head = "---\nid: 2025-05-30-01\nkind: policy\npublished: 2025-05-30\n"

  private static let everyKey =
    head + """
      title: 江城市排水条例
      subtitle: 二读稿
      source: 江城日报
      page: "3"
      column: 要闻
      authors: [甲, 乙]
      byline: 本报记者
      dateline: {place: 江城, date: 2025-05-28, agency: 本报}
      credit: 供图
      issuers: [江城市人民政府]
      document_number: 江府〔2025〕5号
      issued: 2025-05-01
      effective: 2025-06-01
      expires: 2030-05-31
      continued_from: "1"
      continued_to: "4"
      aliases: [old/2025/visa.html]
      topics: [水, 城]
      printed: [2025年5月30日, "江城市水务局（以下简称市水务局）"]
      raw: {file: 2025-05-30.txt, lines: [12-18, 33], sha256: \(String(repeating: "a1", count: 32)), encoding: GB18030}
      review: draft
      doubts:
        - about: boundary
          lines: 57
          confidence: 0.60
          because: [same-column, words-shared]
        - 姓名可能有误
      imported: \(String(repeating: "0f", count: 32))
      ---

      """

  private static let law = """
    # 第一章　总则

    第一条　为了管好排水，根据《中华人民共和国水法》第十条和国务院令第700号，制定本条例。

    第二条　本条例所称再生水，是指处理后可用的水。江城市水务局（以下简称市水务局）管再生水。

    第三条　市水务局应当：

    1. 依照前款规定办理；
    2. 在[2025年](https://example.org/a)年底以前查完。

    > 沙特、中美双方、海合会和我国的代表2025年6月9日至2026年6月8日到石家庄市。

        第四条 不是条文

    第一百二十条之一　该法另有规定的，从其规定，参看《人民日报》。

    ---

    第五条　本条例自2025年7月1日起施行，有效期至2030年12月31日，《旧条例》同时废止。
    """

  @Test("an article with every key of front matter and a law with everything in it")
  func whole() throws {
    let document = try roundTrip(
      Array((PackedDocumentTests.everyKey + PackedDocumentTests.law).utf8), "whole")
    #expect(Set(document.markdown.places.map(\.key)) == Set(FrontMatter.keys))
    let kinds = Set(
      document.mentions.map { mention in
        switch mention.subject {
        case .date: "date"
        case .country: "country"
        case .citation: "citation"
        case .term: "term"
        case .name: "name"
        }
      })
    #expect(kinds.count == 5)
    #expect(!document.definitions.isEmpty && !document.validities.isEmpty)
    #expect(document.provisions.count > 5)
  }

  @Test("every article of the sample, a small part of it beside its own bytes")
  func sample() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "content/articles")
    var count = 0
    for case let file as URL in try #require(
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    where file.pathExtension == "md" {
      let bytes = [UInt8](try Data(contentsOf: file))
      let document = try roundTrip(bytes, "\(file.lastPathComponent)")
      // The body is not packed again.
      #expect(pack(document, bytes).count < bytes.count)
      count += 1
    }
    #expect(count > 5)
  }

  @Test("a file with a byte order mark, with other line ends, without an end, without a body")
  func files() throws {
    let text = PackedDocumentTests.everyKey + PackedDocumentTests.law
    try roundTrip([0xEF, 0xBB, 0xBF] + Array(text.utf8), "mark")
    try roundTrip(Array(text.split(separator: "\n").joined(separator: "\r\n").utf8), "CR LF")
    try roundTrip(Array((PackedDocumentTests.head + "---\n").utf8), "empty")
    try roundTrip(Array((PackedDocumentTests.head + "---\n\n\n").utf8), "blank")
    try roundTrip(Array((PackedDocumentTests.head + "---\n水").utf8), "one character")
  }

  private static let pieces = [
    "\n\n", "\n", "第一条　", "第二条 ", "（一）", "1. ", "- ", "> ", "# ", "一、", "附件", "水", "。",
    "2025年5月30日", "去年", "至", "起施行", "有效期5年", "《排水条例》", "第三条", "前款", "该法", "本条例", "所称",
    "是指", "中美", "沙特", "海合会", "石家庄市", "国务院", "（以下简称", "水务局）", "“水务局”", "*", "**", "`",
    "[链接](b.md)", "\t", "    ", "&amp;", "\\", "---\n", "```\n", "😀", "<b>",
  ]

  private func random(_ dice: inout SeededRandom) -> [UInt8] {
    let head =
      dice.next() % 2 == 0 ? PackedDocumentTests.everyKey : PackedDocumentTests.head + "---\n\n"
    return Array((head + dice.text(of: PackedDocumentTests.pieces, upTo: 60)).utf8)
  }

  @Test("random articles", arguments: [1, 2, 3] as [UInt64])
  func randomArticles(seed: UInt64) throws {
    var dice = SeededRandom(seed: seed)
    for turn in 0..<150 {
      let bytes = random(&dice)
      try roundTrip(bytes, "\(turn): \(String(decoding: bytes.suffix(200), as: UTF8.self))")
    }
  }

  // MARK: Damage

  /// Goes wherever a damaged record could lead out of the document.
  private func visit(_ document: Document) {
    let texts = document.units.map { Array($0.text.utf8) }
    for (unit, text) in texts.enumerated() {
      for mention in document.mentions[document.mentions(ofUnit: unit)] {
        #expect(mention.span.to <= text.count && mention.span.from <= mention.span.to)
        _ = SentenceBounds.around(mention.span, in: text)
        if case .term(let term) = mention.subject { _ = document.definitions[term.definition] }
        if case .date(let date) = mention.subject { _ = (date.value?.first, date.value?.last) }
      }
      _ = document.location(of: "水", in: document.units[unit])
    }
    for (place, provision) in document.provisions.enumerated() {
      _ = ProvisionHash.hash(of: place, in: document.provisions, texts: texts)
      _ = provision.parent.map { document.provisions[$0] }
    }
    for statement in document.validities { _ = texts[statement.unit][statement.sentence.range] }
    for definition in document.definitions {
      _ = texts[definition.unit][definition.span.range]
      _ = definition.provision.map { document.provisions[$0] }
    }
  }

  @Test("no part of a record is a document")
  func prefixes() throws {
    let bytes = Array((PackedDocumentTests.everyKey + PackedDocumentTests.law).utf8)
    let packed = pack(try read(bytes), bytes)
    for count in packed.indices {
      var reader = PackedReader(packed, to: count)
      #expect(Document(&reader, file: "a.md", bytes: bytes) == nil, "\(count)")
    }
  }

  @Test("a record with other bits is none, or a document that keeps to its bounds")
  func flips() throws {
    let bytes = Array((PackedDocumentTests.everyKey + PackedDocumentTests.law).utf8)
    let packed = pack(try read(bytes), bytes)
    var dice = SeededRandom(seed: 11)
    var refused = 0
    for place in packed.indices {
      for _ in 0..<4 {
        var damaged = packed
        damaged[place] = UInt8(truncatingIfNeeded: dice.next())
        if dice.next() % 4 == 0 {
          damaged[Int(dice.next() % UInt64(packed.count))] = UInt8(truncatingIfNeeded: dice.next())
        }
        var reader = PackedReader(damaged)
        if let document = Document(&reader, file: "a.md", bytes: bytes) {
          visit(document)
        } else {
          refused += 1
        }
      }
    }
    #expect(refused > packed.count / 4)
  }

  @Test("a record beside another file's bytes is none, or a document that keeps to its bounds")
  func otherFile() throws {
    let bytes = Array((PackedDocumentTests.everyKey + PackedDocumentTests.law).utf8)
    let packed = pack(try read(bytes), bytes)
    for other in [[], Array(bytes.prefix(200)), Array(bytes.reversed()), bytes + bytes] {
      var reader = PackedReader(packed)
      if let document = Document(&reader, file: "a.md", bytes: other) { visit(document) }
    }
  }
}
