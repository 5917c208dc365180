/// A reading of some units as an article that isn't finished.
struct ArticleReading {
  /// How far an article has been read.
  enum Stage: CaseIterable {
    /// Furniture only.
    case opened
    /// A headline, no body yet.
    case headed
    /// A body without a headline so far.
    case body
    /// A body after its headline.
    case headedBody
    /// A headline after its body.
    case closed
  }

  var cost: Int
  var title: Int?
  /// The pairs of the headline that the body has repeated so far.
  var pairs: UInt64 = 0
  /// Whether a dateline, a credit or a jump has closed the body.
  var isSealed = false
  /// Whether nothing closed what came last, a heading or words without a stop.
  var isOpen = false
  var hasPicture = false
}
