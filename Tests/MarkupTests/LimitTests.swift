import ArchiveModel
import Markup
import Testing

/// What libcmark would take seconds or minutes for is refused or harmless. A hang shows as a hang.
@Suite struct LimitTests {
  @Test(
    "pathological Markdown comes to an end",
    arguments: [
      String(repeating: "![[]()", count: 40_000),
      String(repeating: "> ", count: 10_000) + "甲",
      String(repeating: String(repeating: "> ", count: 20) + "*甲_\n", count: 3_000),
      String(repeating: "- ", count: 10_000) + "甲",
      "- 甲\n  - 乙\n    - 丙\n" + String(repeating: "\n", count: 60_000) + "丁",
      String(repeating: "[", count: 100_000), String(repeating: "*甲 ", count: 30_000),
      String(repeating: "`甲", count: 30_000), String(repeating: "a", count: 1_000_000),
      String(repeating: "<", count: 100_000), String(repeating: "[a](", count: 1_900),
      String(repeating: "**甲", count: 9_000), String(repeating: "&", count: 200_000),
      String(repeating: "1. ", count: 10_000),
      (0..<400).map { String(repeating: " ", count: $0) + "- 甲\n" }.joined(),
    ])
  func ends(body: String) {
    let file = "---\nid: 2025-05-30-07\nkind: news\npublished: 2025-05-30\n---\n\(body)"
    let (document, diagnostics) = MarkdownReader.read(Array(file.utf8), file: "a.md")
    #expect(document?.html().isEmpty == false || diagnostics.contains { $0.isError })
  }

  @Test(
    "bytes that are no text are told with their place",
    arguments: [
      ([0x61, 0x0A, 0x62, 0x00], 2, 2, "invalid-character"),
      ([0xEF, 0xBB, 0xBF, 0x61, 0xFF], 1, 2, "invalid-utf8"),
      ([0x61, 0xEF, 0xBF, 0xBE], 1, 2, "invalid-character"),
      ([0x61, 0x0D, 0x0A, 0xD6, 0xD0], 2, 1, "invalid-utf8"),
    ] as [([UInt8], Int, Int, String)])
  func badBytes(bytes: [UInt8], line: Int, column: Int, code: String) {
    guard case .failure(let list) = TextReader.read(bytes, file: "a.md") else {
      Issue.record("the bytes passed")
      return
    }
    #expect(list.diagnostics.map(\.code) == [code])
    #expect(list.diagnostics.first?.location.line == line)
    #expect(list.diagnostics.first?.location.column == column)
  }

  @Test("a byte order mark and line ends of Windows are taken off")
  func clean() {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x0A, 0x62]
    #expect((try? TextReader.read(bytes, file: "a").get()) == [0x61, 0x0A, 0x62])
  }
}
