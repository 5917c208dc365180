/// That a term stands in a slot, in a tier.
///
/// A term is two numbers of 16 bits; with a tier in the lowest two bits it is a group.
enum Posting {
  /// Where in an article a term stands; the first ranks highest.
  enum Tier: Int, CaseIterable {
    /// In a headline.
    case title = 0
    /// In a heading or the number of a provision.
    case heading = 1
    /// Anywhere, headlines and headings too.
    case text = 2
    /// A single character anywhere; kept for frequent ones alone.
    case presence = 3
  }

  static let mostSlots = 1 << 30

  /// The first number of a term of three characters of Latin words and numbers.
  private static let triple: UInt16 = 6

  /// A term in a tier.
  static func group(_ term: UInt32, _ tier: Tier) -> UInt64 {
    UInt64(term) << 2 | UInt64(tier.rawValue)
  }

  /// The term of two numbers.
  static func term(_ first: UInt16, _ second: UInt16) -> UInt32 {
    UInt32(first) << 16 | UInt32(second)
  }

  /// Whether a folded unit is of a Latin word or a number: 34.8%, 2025-06-09, 10:30.
  @inline(__always)
  static func isNumeric(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x25, 0x2D...0x3A: true
    default: Folding.isWord(unit)
    }
  }

  /// The term of three neighbouring characters of a Latin word or a number; `nil` for others.
  ///
  /// The pairs of a year stand in most passages of a newspaper. Terms of whole numbers would say
  /// nothing of a part of one; those of every three do, and three digits say more than two pairs.
  static func term(_ first: UInt16, _ second: UInt16, _ third: UInt16) -> UInt32? {
    guard isNumeric(first), isNumeric(second), isNumeric(third) else { return nil }
    return term(triple, first &* 961 &+ second &* 31 &+ third)
  }
}
