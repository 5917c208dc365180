/// A reading of some units as an article that isn't finished.
struct ArticleReading {
  /// How far an article has been read.
  enum Stage {
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

  /// What stands for no unit, and for a reading that doesn't exist.
  static let none: Int32 = -1

  /// What it costs in tenths of a natural logarithm.
  var cost: Int
  /// The pairs of the headline that the body has repeated so far.
  var pairs: UInt64 = 0
  /// The unit that is its headline; `none` where it has none so far.
  var title = ArticleReading.none
  /// Whether a dateline, a credit or a jump has closed the body.
  var isSealed = false
  /// Whether nothing closed what came last, a heading or words without a stop.
  var isOpen = false
  var hasPicture = false

  /// Whether it is a reading, and not the sign that there is none.
  var exists: Bool { cost != .max }

  var hasTitle: Bool { title != ArticleReading.none }
}
