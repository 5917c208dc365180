import Foundation
import TestSupport
import Testing

/// Whatever a person did to the articles, a sheet shows every line and every word once.
@Suite struct ProofEditTests {
  private static let words = Array("河堤闸门水位村镇学校图书灯光道路桥梁，。")

  private func text(_ numbers: inout SeededRandom, _ lengths: ClosedRange<Int>) -> String {
    String(
      (0..<Int.random(in: lengths, using: &numbers)).map { _ in
        ProofEditTests.words.randomElement(using: &numbers) ?? "河"
      })
  }

  @Test("lines and words are neither lost nor doubled", arguments: UInt64(1)...24)
  func everything(seed: UInt64) throws {
    var numbers = SeededRandom(seed: seed)
    let lines = (0..<60).map { _ in text(&numbers, 0...14) }
    var articles: [SampleSite.Article] = []
    var start = 1
    while start < 56 {
      let end = min(60, start + Int.random(in: 0...20, using: &numbers))
      var body = lines[(start - 1)..<end].map { line in
        switch Int.random(in: 0..<8, using: &numbers) {
        case 0: text(&numbers, 1...9)
        case 1: ""
        case 2: line + "\n\n"
        case 3: String(line.prefix(3)) + "\n\n" + line.dropFirst(3)
        default: line
        }
      }
      if Bool.random(using: &numbers) { body.shuffle(using: &numbers) }
      articles.append(
        (
          "2025-06-03-0\(articles.count + 1)",
          "kind: news\ntitle: 题\(articles.count)\nraw: {file: p.txt, lines: [\(start)-\(end)]}",
          body.joined()
        ))
      start = end + Int.random(in: 1...3, using: &numbers)
      if articles.count == 9 { break }
    }
    let files = try SampleSite.files(
      articles, rawPages: [("p.txt", lines.joined(separator: "\n"))])
    let sheet = try #require(files["pages/p.html"])
    let shown = sheet.matches(of: /<li id="L([0-9]+)"/).map { Int($0.1) }
    #expect(shown == lines.indices.filter { !lines[$0].isEmpty }.map { $0 + 1 })
    let ids = sheet.matches(of: /[ ]id="([^"]*)"/).map { String($0.1) }
    #expect(ids.count == Set(ids).count)
    for article in articles where article.body.contains(where: { !$0.isWhitespace }) {
      let words = sheet.matches(
        of: /<div class="block para" id="([0-9-]{13})\.[^"]*">\n.*\n<p class="words"[^>]*>(.*)<\/p>/
      )
      .filter { String($0.1) == article.id }.map { $0.2.replacing(/<[^>]*>/, with: "") }
      #expect(words.joined().count == article.body.filter { !$0.isWhitespace }.count)
    }
  }
}
