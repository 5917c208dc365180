import ArchiveModel
import Foundation
import Markup
import Testing

@testable import Publishing

/// A page is read in the encoding in which it came, kept as UTF-8, and can be given back as it came.
@Suite struct EncodingTests {
  private func encode(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
    guard let transcoder = Transcoder(from: .utf8, to: encoding) else {
      throw ScratchArchive.Missing(text: encoding.rawValue, file: "iconv")
    }
    var bytes: [UInt8] = []
    let (_, outcome) = transcoder.convert(Array(text.utf8), from: 0, into: &bytes)
    #expect(outcome == .done)
    return bytes
  }

  /// Source: the code charts of GB 18030—2022 and Big5 for 中 and 文.
  @Test(
    "the system's converters know the characters",
    arguments: [
      (TextEncoding.gb18030, [0xD6, 0xD0, 0xCE, 0xC4]), (.big5, [0xA4, 0xA4, 0xA4, 0xE5]),
      (.big5HKSCS, [0xA4, 0xA4, 0xA4, 0xE5]), (.cp950, [0xA4, 0xA4, 0xA4, 0xE5]),
      (.utf16LE, [0x2D, 0x4E, 0x87, 0x65]), (.utf16BE, [0x4E, 0x2D, 0x65, 0x87]),
    ] as [(TextEncoding, [UInt8])])
  func knownAnswers(encoding: TextEncoding, bytes: [UInt8]) throws {
    #expect(try encode("中文", encoding) == bytes)
  }

  @Test(
    "an encoding is found out, the page kept as UTF-8, and the front matter says what it was",
    arguments: [
      (ImportedPage.text, TextEncoding.gb18030), (ImportedPage.traditional, .gb18030),
      (ImportedPage.traditional, .big5), ("\u{FEFF}" + ImportedPage.text, .utf16LE),
      ("\u{FEFF}" + ImportedPage.text, .utf16BE), ("\u{FEFF}" + ImportedPage.text, .gb18030),
    ])
  func found(text: String, encoding: TextEncoding) throws {
    try ScratchArchive.empty { archive in
      let bytes = try encode(text, encoding)
      let report = try ImportedPage.run(bytes, into: archive)
      #expect(report.diagnostics.filter(\.isError) == [])
      let kept = try FileSystem.read("\(archive.content)/raw/page.txt")
      #expect(String(decoding: kept, as: UTF8.self) == text)
      #expect(try encode(String(decoding: kept, as: UTF8.self), encoding) == bytes)
      let articles = try ImportedPage.frontMatter(archive)
      #expect(articles.isEmpty == false)
      #expect(articles.allSatisfy { $0.raw?.encoding == encoding })
      #expect(articles.allSatisfy { $0.raw?.sha256 == SHA256.hexDigest(of: kept) })
      let again = try ImportedPage.run(bytes, into: archive)
      #expect(again.written == [])
    }
  }

  @Test(
    "UTF-8 is kept byte for byte, byte order mark and line ends included",
    arguments: [
      ImportedPage.text, "\u{FEFF}" + ImportedPage.text,
      ImportedPage.text.replacing("\n", with: "\r\n"),
      ImportedPage.text.replacing("\n", with: "\r"),
    ])
  func utf8(text: String) throws {
    try ScratchArchive.empty { archive in
      _ = try ImportedPage.run(Array(text.utf8), into: archive)
      #expect(try FileSystem.read("\(archive.content)/raw/page.txt") == Array(text.utf8))
      let articles = try ImportedPage.frontMatter(archive)
      #expect(articles.map(\.raw?.encoding) == [nil, nil])
      #expect(articles.map(\.title) == ["乡村图书室夜间开放", "渡口新船下水"])
      #expect(articles.map { $0.raw?.lines.first?.first } == [1, 9])
    }
  }

  @Test(
    "an encoding that is given is not judged",
    arguments: [TextEncoding.gb18030, .big5, .big5HKSCS, .cp950, .utf16LE, .utf16BE, .utf8])
  func given(encoding: TextEncoding) throws {
    try ScratchArchive.empty { archive in
      let report = try ImportedPage.run(
        try encode("中文。\n", encoding), into: archive, encoding: encoding)
      #expect(report.diagnostics.filter(\.isError) == [])
      #expect(try archive.read("content/raw/page.txt") == "中文。\n")
    }
  }

  @Test("a page as large as several pieces is converted whole")
  func large() throws {
    try ScratchArchive.empty { archive in
      // Once with line ends, once as a single line, so that characters lie across the pieces.
      for (joint, count) in [("\n", 4_000), ("。", 1_500)] {
        let text = (1...count).map { "第\($0)行：图书室昨晚亮灯到九点，来看书的多是工人。" }
        let whole = text.joined(separator: joint) + "\n"
        _ = try ImportedPage.run(
          try encode(whole, .gb18030), named: "p\(joint.utf8.count).txt", into: archive)
        #expect(
          try FileSystem.read("\(archive.content)/raw/p\(joint.utf8.count).txt")
            == Array(whole.utf8))
      }
    }
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    var encoding: TextEncoding?
    let message: String

    init(_ name: String, _ bytes: [UInt8], as encoding: TextEncoding? = nil, _ message: String) {
      (testDescription, self.bytes, self.encoding, self.message) = (name, bytes, encoding, message)
    }
  }

  /// Many common characters in GB18030, a line each: 的是不了在人
  private static let common = [UInt8](
    [[0xB5, 0xC4, 0xCA, 0xC7, 0xB2, 0xBB, 0xC1, 0xCB, 0xD4, 0xDA, 0xC8, 0xCB, 0x0A]].joined())

  static let refusals = [
    Refusal(
      "damaged GB18030", common + common + [0xB5, 0xC4, 0xFF, 0x0A] + common,
      "3:3: error: the byte 0xFF at offset 28 isn't GB18030"),
    Refusal(
      "GB18030 that is cut off", common + common + [0xB5],
      "3:1: error: the byte 0xB5 at offset 26 isn't GB18030"),
    Refusal(
      "damaged UTF-8", Array("青石镇图书室\n昨晚".utf8) + [0xE4, 0xB8, 0x0A],
      "2:7: error: the byte 0xE4 at offset 25 isn't UTF-8"),
    Refusal(
      "UTF-8 that is cut off", Array("青石镇".utf8.dropLast()),
      "1:7: error: the byte 0xE9 at offset 6 isn't UTF-8"),
    Refusal("too little to judge", [0xD6, 0xD0, 0x0A], "1:1: error: from offset 0 on the bytes"),
    Refusal(
      "Latin letters with accents",
      Array("caf\u{e9} ".unicodeScalars.map { UInt8($0.value) })
        + [0xE9, 0x74, 0xE9], "1:4: error: from offset 3 on the bytes aren't UTF-8, and what else"),
    Refusal(
      "noise", (0..<4000).map { UInt8(truncatingIfNeeded: 0x80 + $0 &* 7919 % 127) },
      "1:1: error: from offset 0 on the bytes aren't UTF-8"),
    Refusal(
      "Big5 in two spellings", [0xA4, 0x40, 0x0A, 0xA4, 0x40, 0xA2, 0xCC], as: .big5,
      "2:3: error: the bytes at offset 5 have a character to which Big5 gives other bytes"),
    Refusal(
      "Big5 that is none", [0xA4, 0x40, 0x0A, 0xFF, 0xFF], as: .big5,
      "2:1: error: the byte 0xFF at offset 3 isn't Big5"),
    Refusal(
      "UTF-16 of an odd length", [0xFF, 0xFE, 0x2D, 0x4E, 0x0A, 0x00, 0x2D],
      "2:1: error: the byte 0x2D at offset 6 isn't UTF-16LE"),
    Refusal(
      "UTF-16 with half a pair", [0xFE, 0xFF, 0x4E, 0x2D, 0xDC, 0x00, 0x4E, 0x2D],
      "1:5: error: the byte 0xDC at offset 4 isn't UTF-16BE"),
    Refusal(
      "a control character", [0x61, 0x0A, 0x62, 0x00],
      "2:2: error: a control character (0x00, offset 3)"),
    Refusal(
      "U+FFFF", [0x61, 0xEF, 0xBF, 0xBF], "1:2: error: U+FFFE or U+FFFF at offset 1"),
    Refusal("nothing", [], "1:1: error: the page holds no text"),
    Refusal("blanks", Array(" \n\u{3000}\u{0C}\r\n\u{FEFF}".utf8), "1:1: error: the page holds"),
  ]

  @Test("what cannot be kept is refused with its place and offset", arguments: refusals)
  func refused(refusal: Refusal) throws {
    try ScratchArchive.empty { archive in
      let report = try ImportedPage.run(
        refusal.bytes, into: archive, encoding: refusal.encoding)
      let first = try #require(report.diagnostics.first)
      #expect("\(first)".hasPrefix("\(archive.path)/page.txt:\(refusal.message)"), "\(first)")
      #expect(report.written == [])
      #expect(!FileManager.default.fileExists(atPath: archive.content))
    }
  }

  @Test("each damaged line is told, twenty at most, and the run is quick whatever comes")
  func manyFaults() throws {
    try ScratchArchive.empty { archive in
      let line = EncodingTests.common.dropLast() + [0xFF, 0x0A]
      let report = try ImportedPage.run(
        Array(repeatElement(line, count: 100).joined()), into: archive, encoding: .gb18030)
      #expect(report.diagnostics.count == 20)
      #expect(report.diagnostics.map(\.location.line) == Array(1...20))
      let noise = [UInt8](repeating: 0xFF, count: 1 << 20)
      #expect(try ImportedPage.run(noise, into: archive).diagnostics.count == 1)
      #expect(
        try ImportedPage.run(noise, into: archive, encoding: .big5).diagnostics.count == 1)
    }
  }
}
