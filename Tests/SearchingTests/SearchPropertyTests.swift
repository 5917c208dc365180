import ArchiveModel
import Searching
import TestSupport
import Testing

/// Random texts with few characters, so that pairs repeat, and everything against plain comparison.
@Suite struct SearchPropertyTests {
  private func archive(_ dice: inout SeededRandom, articles: Int, letters: [Character]) throws
    -> SearchArchive
  {
    try SearchArchive(
      (0..<articles).map { number in
        let day = number % 28 + 1
        let id = "\(2000 + number / 28)-01-\(day < 10 ? "0" : "")\(day)-01"
        let texts = (0...Int.random(in: 1...9, using: &dice)).map { _ in
          String(
            (0..<Int.random(in: 1...120, using: &dice)).map { _ in
              letters.randomElement(using: &dice) ?? "一"
            })
        }
        return try SearchArchive.article(id, texts)
      })
  }

  @Test("every substring is found where it stands and nowhere else", arguments: [1, 2, 3])
  func substrings(seed: Int) throws {
    var dice = SeededRandom(seed: UInt64(seed))
    let letters: [Character] =
      seed == 1 ? Array("山水田林湖草沙") : Array("国内外，。第一二三十条（）ab 1𠮷发展")
    // With many articles of few characters, single ones have lists of their own.
    let archive = try archive(&dice, articles: seed == 1 ? 300 : 60, letters: letters)
    for _ in 0..<(seed == 1 ? 50 : 150) {
      let article = try #require(archive.articles.randomElement(using: &dice))
      let text = Array(try #require(article.passages.randomElement(using: &dice)).text)
      let start = Int.random(in: 0..<text.count, using: &dice)
      let length = Int.random(in: 1...min(9, text.count - start), using: &dice)
      let word = String(text[start..<start + length])
      if Folding.standard.fold(word).units.isEmpty { continue }
      // In quotation marks a blank is part of the word, and 第十二条 is not 第12条.
      let places = try archive.places("\"\(word)\"")
      #expect(Set(places) == archive.truth(word), "\(word)")
      #expect(places.count == Set(places).count, "\(word)")
    }
  }

  @Test("the same articles give the same files")
  func sameBytes() throws {
    var (first, second) = (SeededRandom(seed: 7), SeededRandom(seed: 7))
    let letters = Array("山水田林湖草沙")
    #expect(
      try archive(&first, articles: 20, letters: letters).files
        == archive(&second, articles: 20, letters: letters).files)
  }

  @Test("a changed word leaves most shards as they are")
  func stableShards() throws {
    var dice = SeededRandom(seed: 11)
    let letters = (0x4E00..<0x5000).compactMap { Unicode.Scalar($0).map(Character.init) }
    let before = try archive(&dice, articles: 250, letters: letters)
    var articles = before.articles
    let old = articles[120]
    var texts = old.passages.map(\.text)
    texts[1] = "改" + texts[1].dropFirst()
    articles[120] = try SearchArchive.article(old.id.description, texts)
    let after = try SearchArchive(articles)
    let kept = before.files.keys.count { after.files[$0] == before.files[$0] }
    #expect(before.files.count > 60)
    #expect(before.files.count - kept <= 8, "\(before.files.count - kept) of \(before.files.count)")
  }
}
