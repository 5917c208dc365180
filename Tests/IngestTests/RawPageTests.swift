import ArchiveModel
import Testing

@testable import Ingest

@Suite struct RawPageTests {
  private func page(_ text: String) throws -> RawPage {
    try RawPage(name: "p", bytes: Array(text.utf8))
  }

  @Test(arguments: [
    ("晨报", 4), ("晨报。", 5), ("5月9日", 6), ("（下转第三版）", 12), ("A1版", 4), ("僕珂挐", 6),
  ])
  func `han fill two half em, everything else one`(text: String, halfEms: Int) throws {
    #expect(try page(text).lines.first?.halfEms == halfEms)
  }

  @Test func `white space at the ends counts for nothing, inside it counts`() throws {
    let line = try #require(try page(" \u{3000}王 明\t ").lines.first)
    #expect(line.halfEms == 5)
    #expect(line.indent == 1)
  }

  @Test(arguments: [
    "甲\n\n乙\n", "甲\r\n\r\n乙\r\n", "甲\r\r乙\r", "\u{FEFF}甲\n\n乙", "甲\n\u{FEFF}\n\u{FEFF}乙",
  ])
  func `line ends and byte order marks don't change the lines`(text: String) throws {
    let page = try page(text)
    #expect(page.lines.map(\.number) == [1, 3])
    #expect(page.lines.map(\.blankLinesBefore) == [0, 1])
    #expect(page.lines.map { page.string(of: $0) } == ["甲", "乙"])
  }

  @Test func `a form feed starts a sheet and is no text`() throws {
    let page = try page("甲\n\u{0C}乙\n")
    #expect(page.lines.map(\.startsSheet) == [false, true])
    #expect(page.string(of: page.lines[1]) == "乙")
  }

  @Test func `the raw line keeps its indent and loses only its end`() throws {
    let page = try page("甲\r\n\u{3000}\u{3000}乙 \r\n")
    let raw = page.bytes[page.lines[1].raw.range]
    #expect(String(decoding: raw, as: UTF8.self) == "\u{3000}\u{3000}乙 ")
  }

  @Test func `bytes that aren't UTF-8 are refused with their place`() throws {
    let bytes: [UInt8] = Array("晨报\n版".utf8) + [0xB1, 0xA8, 0x0A]
    let defects = #expect(throws: PageDefects.self) {
      try RawPage(name: "page/gbk.txt", bytes: bytes)
    }
    let first = try #require(defects?.diagnostics.first)
    #expect(first.code == "invalid-utf8")
    #expect(first.location == SourceLocation(file: "page/gbk.txt", line: 2, column: 4))
    #expect(first.message.contains("0xB1"))
    #expect(first.fix.contains("--encoding"))
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xB8], [0x80],
      [0xFF, 0xFE],
    ] as [[UInt8]])
  func `overlong forms, surrogates and cut characters aren't UTF-8`(bytes: [UInt8]) {
    #expect(throws: PageDefects.self) { try RawPage(name: "p", bytes: bytes) }
  }

  @Test func `a file in another encoding is reported once a line, twenty lines at most`() {
    let bytes = [[UInt8]](repeating: [0xB1, 0xA8, 0x0A], count: 100).flatMap(\.self)
    let defects = #expect(throws: PageDefects.self) { try RawPage(name: "p", bytes: bytes) }
    #expect(defects?.diagnostics.count == 20)
  }

  @Test func `the hash is that of the bytes as they came`() throws {
    #expect(try page("abc").sha256 == SHA256.hexDigest(of: Array("abc".utf8)))
  }
}
