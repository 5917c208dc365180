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

  /// The sign that there is no reading.
  static let missing = ArticleReading(cost: .max)

  /// Goes on with a paragraph that repeats some pairs of the headline, for what that costs.
  mutating func goOn(with unit: WalkUnit, cost more: Int, repeating repeated: UInt64) {
    cost += more
    pairs |= repeated
    isSealed = unit.closing != .none
    isOpen = !unit.endsSentence && unit.closing == .none
    if unit.closing == .picture { hasPicture = true }
  }

  /// Keeps the cheaper one; of two that cost the same the one that comes from an earlier stage.
  @inline(__always)
  mutating func keepCheaper(fromEarlier other: ArticleReading) {
    if other.exists, other.cost <= cost { self = other }
  }

  /// Whether it is a reading, and not the sign that there is none.
  var exists: Bool { cost != .max }

  var hasTitle: Bool { title != ArticleReading.none }
}
