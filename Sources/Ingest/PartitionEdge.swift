/// One reading of consecutive units as a whole article.
struct PartitionEdge {
  /// The places of its units among the page's units.
  let units: Range<Int>
  /// What the reading costs, in tenths of a natural logarithm.
  let cost: Int
  /// The unit that is its headline; `nil` where it has none.
  let title: Int?
  /// What the best reading of the same units costs that has another headline or none.
  let costOtherwise: Int?
  /// Whether it has a body or a headline; what has neither is left over.
  let isArticle: Bool
  /// The share of the headline's character pairs that the body repeats, in hundredths.
  let overlap: Int
}
