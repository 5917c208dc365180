/// A stretch of lines of a raw page beside what became of them.
struct ProofRow: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    /// A text of the article; no lines where the text shares the line of the one before.
    case text(unit: Int)
    /// A text of the article that no line has a word of.
    case unprinted(unit: Int)
    /// Lines of the article whose words are in none of its texts.
    case stray
    /// Lines of no article.
    case leftover
  }

  let content: Content
  /// Ascending; blank lines are left out.
  var lines: [Int]
  /// Whether no row above shows the same text.
  let isFirst: Bool

  /// The text that the row shows.
  var unit: Int? {
    switch content {
    case .text(let unit), .unprinted(let unit): unit
    case .stray, .leftover: nil
    }
  }
}
