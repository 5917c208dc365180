/// A doubt of an article at the line of the raw page that it is about.
struct ProofDoubt: Hashable, Sendable {
  /// The place of the article in the archive.
  let article: Int
  /// The place of the doubt in the article's front matter.
  let index: Int
  /// A line that is not blank; `nil` where the whole article is meant.
  let line: Int?
}
