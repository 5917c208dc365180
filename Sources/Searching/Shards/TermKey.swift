/// The order of a shard of terms: the numbers of a term's two characters, then tier and range of slots.
///
/// Ranges count down, so that the newest articles come first.
struct TermKey: Hashable, Comparable, Sendable {
  let term: UInt32
  /// The tier in the highest two bits; 0 behind it for a list's own entry, otherwise its range.
  let part: UInt16

  /// Slots that a piece of a long list covers.
  static let rangeBits = 14

  init(term: UInt32, part: UInt16) {
    self.term = term
    self.part = part
  }

  init(_ term: UInt32, _ tier: Posting.Tier) {
    self.init(term: term, part: UInt16(tier.rawValue) << 14)
  }

  init(_ term: UInt32, _ tier: Posting.Tier, range: Int) {
    self.init(term: term, part: UInt16(tier.rawValue) << 14 | UInt16(0x3FFF - range & 0x3FFF))
  }

  var first: UInt16 { UInt16(term >> 16) }
  var second: UInt16 { UInt16(truncatingIfNeeded: term) }
  var tier: Int { Int(part >> 14) }
  var range: Int { 0x3FFF - Int(part & 0x3FFF) }
  /// Whether it is a list's own entry and no piece of it.
  var isWhole: Bool { part & 0x3FFF == 0 }

  /// Whether the term is a single character and no pair or facet.
  var isSingle: Bool { second == 0 && first >= Alphabet.first }

  static func < (left: TermKey, right: TermKey) -> Bool {
    (left.term, left.part) < (right.term, right.part)
  }
}
