import ArchiveModel
import Testing

@testable import Markup

/// Protects pages and feeds from bytes that are no text.
@Suite struct TextReaderTests {
  private func text(_ bytes: [UInt8]) -> String? {
    guard case .success(let clean) = TextReader.read(bytes, file: "a.md") else { return nil }
    return String(decoding: clean, as: UTF8.self)
  }

  private func problem(_ bytes: [UInt8]) -> String? {
    guard case .failure(let list) = TextReader.read(bytes, file: "a.md") else { return nil }
    return list.diagnostics.map { "\($0.code) \($0.location)" }.joined(separator: " ")
  }

  @Test("a byte order mark goes, line ends become LF")
  func clean() {
    #expect(text([0xEF, 0xBB, 0xBF] + Array("一\r\n二\n".utf8)) == "一\n二\n")
    #expect(text([]) == "")
  }

  @Test(
    "NUL and other control characters are refused where they stand",
    arguments: [
      ("一\u{0}", "a.md:1:4"), ("一\n二\u{1}", "a.md:2:4"), ("a\rb", "a.md:1:2"),
      ("\u{7F}", "a.md:1:1"), ("\u{1B}[0m", "a.md:1:1"), ("一\r\n\u{8}", "a.md:2:1"),
    ])
  func controls(_ text: String, _ place: String) {
    #expect(problem(Array(text.utf8)) == "invalid-character " + place)
  }

  @Test(
    "bytes that are no UTF-8 are refused at their line and column",
    arguments: [
      (Array("一二\n三".utf8) + [0xFF], "a.md:2:4"), ([0x41, 0xC0, 0x80], "a.md:1:2"),
      (Array("一".utf8) + [0xED, 0xA0, 0x80], "a.md:1:4"), ([0xE4, 0xB8], "a.md:1:1"),
    ])
  func invalid(_ bytes: [UInt8], _ place: String) {
    #expect(problem(bytes) == "invalid-utf8 " + place)
  }

  @Test("a file in GBK is refused with the way to convert it")
  func gbk() {
    let bytes: [UInt8] = [0xD6, 0xD0, 0xB9, 0xFA]  // 中国 in GBK
    guard case .failure(let list) = TextReader.read(bytes, file: "a.md") else {
      Issue.record("GBK was taken for UTF-8")
      return
    }
    #expect(list.diagnostics.first?.fix.contains("iconv -f GB18030 -t UTF-8") == true)
  }

  @Test("two characters that XML forbids are refused", arguments: ["\u{FFFE}", "\u{FFFF}"])
  func noncharacters(_ text: String) {
    #expect(problem(Array(text.utf8)) == "invalid-character a.md:1:1")
  }
}
