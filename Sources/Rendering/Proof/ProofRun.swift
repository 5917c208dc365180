/// Lines of one article that follow each other on the page, or of none.
struct ProofRun: Hashable, Sendable {
  /// The place of the article in the archive.
  let article: Int?
  var rows: [ProofRow]
  /// Whether the article's lines begin here.
  let isFirst: Bool

  var lines: [Int] { rows.flatMap(\.lines) }
}
