/// Which units make an article, which of them is its headline, and how sure that is.
struct ArticleCut {
  /// The places of its units among the page's units.
  let units: Range<Int>
  /// The unit that is its headline; `nil` where it has none.
  let title: Int?
  /// Whether it has a body or a headline; what has neither is left over.
  let isArticle: Bool
  /// The share of the headline's character pairs that the body repeats, in hundredths.
  let overlap: Int
  /// How much more the best partition costs in which it doesn't begin here.
  let boundaryMargin: Int
  /// How much more the best partition costs in which its headline is another's or none.
  let headlineMargin: Int?
  /// For each unit but the first, how much less it costs not to begin an article there: negative.
  let insideMargins: [Int]

  init(_ edge: PartitionEdge, boundary: Int, headline: Int?, inside: [Int]) {
    units = edge.units
    title = edge.title
    isArticle = edge.isArticle
    overlap = edge.overlap
    boundaryMargin = boundary
    headlineMargin = headline
    insideMargins = inside
  }
}
