extension Grammar {
  /// The paragraphs of a policy document, headings of sections marked as in Markdown.
  ///
  /// - Parameter size: The bytes at which no further section begins.
  /// - Returns: The paragraphs in their order.
  mutating func policy(size: Int) -> [String] {
    var paragraphs = [paragraph(2)]
    var section = 0
    var clause = 0
    while Grammar.size(paragraphs) < size, section < 10 {
      paragraphs.append("## \(Vocabulary.numerals[section])、\(random.word(Vocabulary.subjects))")
      section += 1
      for _ in 0..<2 where clause < 10 {
        let heading = random.word(Vocabulary.verbs) + random.word(Vocabulary.objects)
        paragraphs.append("（\(Vocabulary.numerals[clause])）\(heading)。\(paragraph(3))")
        clause += 1
      }
    }
    return paragraphs
  }

  /// The bytes of some paragraphs.
  static func size(_ paragraphs: [String]) -> Int {
    paragraphs.reduce(0) { $0 + $1.utf8.count }
  }
}
