import ArchiveModel

/// A doubt of an article at the line of the raw page that it is about.
struct ProofDoubt: Hashable, Sendable {
  /// The place of the article in the archive.
  let article: Int
  /// The place of the doubt in the article's front matter.
  let index: Int
  /// What it is about; `nil` where the whole article is meant.
  let lines: LineRange?
  /// The first of the lines that is not blank, or the next one behind them.
  let line: Int?
}
