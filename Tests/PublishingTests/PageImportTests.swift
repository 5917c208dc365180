import ArchiveModel
import Foundation
import Publishing
import Testing

/// Pages that cannot be kept are refused with their place, and nothing is written.
@Suite struct PageImportTests {
  private static let faults:
    [(name: String, bytes: [UInt8], line: Int, column: Int, code: String)] = [
      ("empty", [], 1, 1, "empty-page"), ("blank", Array("\n  \n".utf8), 1, 1, "empty-page"),
      ("control", [0x61, 0x0A, 0x62, 0x00], 2, 2, "invalid-character"),
      ("GB18030", [0xD6, 0xD0, 0x0A], 1, 1, "unknown-encoding"),
    ]

  @Test("a page that is no text is refused", arguments: 0..<4)
  func refused(number: Int) throws {
    let fault = PageImportTests.faults[number]
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    let file = "\(archive.path)/\(fault.name).txt"
    try Data(fault.bytes).write(to: URL(filePath: file))
    let report = PageImport.run(
      ImportRequest(
        files: [file], content: ContentFolder(archive.content),
        published: CalendarDate("2025-05-30")))
    #expect(report.diagnostics.first?.code == fault.code)
    #expect(
      report.diagnostics.first?.location
        == SourceLocation(file: file, line: fault.line, column: fault.column))
    #expect(report.written.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: archive.content))
  }

  @Test("one bad page among several holds all of them back")
  func allOrNothing() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    try archive.write("", to: "bad.txt")
    let report = PageImport.run(
      ImportRequest(
        files: [
          "\(ScratchArchive.repository)/content/raw/2025-05-30.txt", "\(archive.path)/bad.txt",
        ], content: ContentFolder(archive.content), published: CalendarDate("2025-05-30")))
    #expect(report.hasErrors)
    #expect(report.written.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: archive.content))
  }

  @Test("two pages of one day share its numbers, and re-imports keep them")
  func numbering() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    for name in ["a", "b"] {
      try FileManager.default.copyItem(
        atPath: "\(ScratchArchive.repository)/content/raw/2025-05-30.txt",
        toPath: "\(archive.path)/\(name).txt")
    }
    let request = ImportRequest(
      files: ["a", "b"].map { "\(archive.path)/\($0).txt" },
      content: ContentFolder(archive.content), published: CalendarDate("2025-05-30"))
    #expect(PageImport.run(request).written.count == 16)
    #expect(try archive.files(in: "\(archive.content)/articles").count == 14)
    #expect(PageImport.run(request).unchanged.count == 16)
  }
}
