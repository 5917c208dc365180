/// One reading of consecutive units as a whole article.
///
/// A page has many, so they are kept small.
struct PartitionEdge {
  private let start: Int32
  private let end: Int32
  /// The unit that is its headline, and what the best reading with another headline or none costs;
  /// -1 where there is none.
  private let titleUnit: Int32
  private let otherwise: Int32
  private let reading: Int32
  private let share: UInt8
  /// Whether it has a body or a headline; what has neither is left over.
  let isArticle: Bool

  /// No cost comes near to it.
  private static let none = Int32.max

  init(
    units: Range<Int>, cost: Int, title: Int?, costOtherwise: Int?, isArticle: Bool, overlap: Int
  ) {
    start = Int32(truncatingIfNeeded: units.lowerBound)
    end = Int32(truncatingIfNeeded: units.upperBound)
    titleUnit = Int32(truncatingIfNeeded: title ?? -1)
    otherwise = costOtherwise.map { Int32(clamping: $0) } ?? PartitionEdge.none
    reading = Int32(clamping: cost)
    share = UInt8(clamping: overlap)
    self.isArticle = isArticle
  }

  /// The places of its units among the page's units.
  var units: Range<Int> { Int(start)..<Int(end) }
  /// What the reading costs, in tenths of a natural logarithm.
  var cost: Int { Int(reading) }
  /// The unit that is its headline; `nil` where it has none.
  var title: Int? { titleUnit < 0 ? nil : Int(titleUnit) }
  /// What the best reading of the same units costs that has another headline or none.
  var costOtherwise: Int? { otherwise == PartitionEdge.none ? nil : Int(otherwise) }
  /// The share of the headline's character pairs that the body repeats, in hundredths.
  var overlap: Int { Int(share) }
}
