/// What a shard says of a term: where it stands, or why that is said elsewhere.
struct TermList: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    /// The slots, ascending.
    case slots([Int])
    /// The slots stand in pieces, one for each range that has some.
    case pieces
    /// A character so frequent that a list would tell little: it may stand in any slot.
    case everywhere
  }

  /// In how many slots the term stands; of a piece, its own.
  let count: Int
  let content: Content
  /// Of a single character: whether it is its whole list, or only the slots in which it ends a passage,
  /// so that the pairs that it begins tell the rest.
  let isComplete: Bool
  /// The highest place of the term in each slot; empty where that is the text everywhere.
  let tiers: [Posting.Tier]

  init(
    count: Int, content: Content, isComplete: Bool = false, tiers: [Posting.Tier] = []
  ) {
    self.count = count
    self.content = content
    self.isComplete = isComplete
    self.tiers = tiers
  }

  /// The slots of a tier alone, where the list itself tells them.
  func slots(of tier: Posting.Tier) -> [Int]? {
    guard case .slots(let slots) = content else { return nil }
    return zip(slots, tiers).compactMap { $1 == tier ? $0 : nil }
  }

  /// Bits of a gap that need no unary part: those of the mean gap, a little rounded down.
  ///
  /// Source: Kiely, Selecting the Golomb Parameter in Rice Coding (2004): the mean times ln 2.
  static func parameter(universe: Int, count: Int) -> Int {
    let mean = universe * 11 / (count * 16)
    return mean <= 1 ? 0 : Int.bitWidth - 1 - mean.leadingZeroBitCount
  }
}
