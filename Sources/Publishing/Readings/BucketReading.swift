/// The articles of one bucket as a build has read them.
struct BucketReading: Sendable {
  let bucket: Int
  /// In the order of their files.
  let articles: [ReadArticle]
  /// How many records the last build left; `nil` where none of them can be used.
  let recordCount: Int?
  /// Whether the last build's records are not what was written.
  let isDamaged: Bool

  /// Those that the next build may take from records.
  var kept: [ReadArticle] { articles.filter(\.isWorthKeeping) }

  /// Whether the next build would find in the file what it needs, and nothing else.
  var isCurrent: Bool {
    let kept = kept
    return kept.count == recordCount && kept.allSatisfy(\.isKept)
  }
}
