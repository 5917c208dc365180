/// Which units make an article, and which of them is its headline.
struct ArticleCut: Hashable {
  /// The places of its units among the page's units.
  let units: Range<Int>
  /// The unit that is its headline; `nil` where it has none.
  let title: Int?
  /// Whether it has a body or a headline; what has neither is left over.
  let isArticle: Bool
  /// The share of the headline's character pairs that the body repeats, in hundredths.
  let overlap: Int
}
