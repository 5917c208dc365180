import ArchiveModel
import Foundation
import Markup
import TestSupport
import Testing

@testable import Publishing

/// A form feed ends a page; nothing of the file is lost by parting it.
@Suite struct SheetTests {
  private func sheets(_ text: String, piece: Int = .max) -> [Sheet] {
    var scan = SheetScan()
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let end = start + min(piece, bytes.count - start)
      scan.feed(Array(bytes[start..<end]))
      start = end
    }
    scan.finish()
    #expect(scan.faults == [])
    return scan.sheets
  }

  private func parts(_ text: String) -> [String] {
    sheets(text).map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
  }

  @Test(
    "sheets without ink go with the next, the last ones with the one before",
    arguments: [
      ("甲\n\u{0C}乙\n", ["甲\n", "乙\n"]), ("甲\n\u{0C}乙\n\u{0C}", ["甲\n", "乙\n\u{0C}"]),
      ("\u{0C}甲\n", ["\u{0C}甲\n"]), ("甲\n\u{0C}", ["甲\n\u{0C}"]), ("甲", ["甲"]),
      ("甲\u{0C} \n\u{0C}乙", ["甲", " \n\u{0C}乙"]), ("甲\u{0C}乙", ["甲", "乙"]),
      ("甲\u{0C}\u{3000}\u{0C}\u{FEFF}\n", ["甲\u{0C}\u{3000}\u{0C}\u{FEFF}\n"]), ("\u{0C}", []),
    ])
  func parted(text: String, expected: [String]) {
    #expect(parts(text) == expected)
  }

  @Test("a sheet knows on which line of the file it begins, whatever ends the lines")
  func lines() {
    for end in ["\n", "\r\n", "\r"] {
      let text = "甲\(end)乙\(end)\u{0C}丙\(end)\u{0C}丁\u{0C}戊\(end)"
      #expect(sheets(text).map(\.firstLine) == [1, 3, 4, 4], "\(Array(end.utf8))")
    }
  }

  @Test("random texts: the sheets with form feeds between them are the file again")
  func conserved() {
    var random = SeededRandom(seed: 3)
    let letters = ["\u{0C}", "\u{0C}", "\n", "\r", " ", "\u{3000}", "甲", "a"]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...14, using: &random))
        .map { _ in letters.randomElement(using: &random) ?? "" }.joined()
      let parts = parts(text)
      if text.contains(where: { "甲a".contains($0) }) {
        #expect(parts.joined(separator: "\u{0C}") == text)
      }
      #expect(parts.allSatisfy { $0.contains { "甲a".contains($0) } })
      for piece in 1...4 { #expect(sheets(text, piece: piece) == sheets(text)) }
    }
  }

  @Test("several sheets are counted, a single one keeps its name")
  func names() {
    #expect(ImportRun.name(of: "a", place: 0, of: 1) == "a.txt")
    #expect(ImportRun.name(of: "a", place: 0, of: 2) == "a-001.txt")
    #expect(ImportRun.name(of: "a", place: 998, of: 4000) == "a-999.txt")
    #expect(ImportRun.name(of: "a", place: 999, of: 4000) == "a-1000.txt")
  }

  @Test("each sheet is a raw page; JSON and messages count lines in the file, articles in the page")
  func imported() throws {
    let archive = try ScratchArchive(copying: [])
    defer { archive.remove() }
    let second = "　　本报讯　石门渡口昨天起改用新船，老船工说很安静。\n"
    let text = "\u{0C}" + ImportedPage.text + "\u{0C}\n" + second + "\u{0C}"
    let report = try ImportedPage.run(Array(text.utf8), into: archive)
    #expect(report.pageCount == 2)
    let raw = ["page-001.txt", "page-002.txt"]
    #expect(try archive.files(in: "\(archive.content)/raw").keys.sorted() == raw)
    let kept = try raw.map { try archive.read("content/raw/\($0)") }
    #expect(kept.joined(separator: "\u{0C}") == text)
    let articles = try ImportedPage.frontMatter(archive)
    #expect(articles.map(\.raw?.file) == [raw[0], raw[0], raw[1]])
    #expect(articles.map { $0.raw?.lines.first?.first } == [1, 9, 2])
    #expect(articles[2].raw?.sha256 == SHA256.hexDigest(of: Array(kept[1].utf8)))
    // Fourteen lines, and the blank one at the head of the second sheet.
    let place = SourceLocation(file: "\(archive.path)/page.txt", line: 16)
    #expect(report.diagnostics.map(\.location) == [place])
    let json = ImportedPage.json(ImportedPage.request(["\(archive.path)/page.txt"], archive))
    #expect(json.count == 1)
    #expect(json[0].hasPrefix("{\"page\":\"page\",\"articles\":[{"))
    #expect(json[0].contains("\"lines\":[[16,16]]"))
    #expect(
      try JSONSerialization.jsonObject(with: Data(json[0].utf8)) is [String: Any])
    #expect(try ImportedPage.run(Array(text.utf8), into: archive).written == [])
  }
}
