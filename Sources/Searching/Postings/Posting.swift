/// That a term stands in a slot: one number that sorts by term, tier and slot.
///
/// 16 bits for each unit of the term, 2 for the tier, 30 for the slot.
struct Posting {
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

  static func packed(_ term: UInt32, _ tier: Tier, slot: Int) -> UInt64 {
    UInt64(term) << 32 | UInt64(tier.rawValue) << 30 | UInt64(slot)
  }

  /// The term and tier of a packed posting.
  static func group(_ posting: UInt64) -> UInt64 { posting >> 30 }

  static func slot(_ posting: UInt64) -> Int { Int(posting & 0x3FFF_FFFF) }

  /// The term of two units.
  static func term(_ first: UInt16, _ second: UInt16) -> UInt32 {
    UInt32(first) << 16 | UInt32(second)
  }
}
