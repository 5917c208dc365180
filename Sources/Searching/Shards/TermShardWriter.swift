/// Packs terms, in their order, into shards of bounded size.
///
/// docs/search.md has the layout. A shard ends where the hash of a term says so, once it is large
/// enough: terms that an edit adds move the end of one shard and not of all that follow.
struct TermShardWriter {
  /// Units from which on a shard may end, and at which it does.
  private static let (least, most) = (2000, 5000)
  /// One term of so many ends a shard.
  private static let rarity: UInt32 = 512

  private let universe: Int
  private var bits = BitWriter()
  private var firstKey: TermKey?
  private var last = TermKey(term: 0, part: 0)
  private var gaps = GapCode()

  /// - Parameter universe: Every slot is below it.
  init(universe: Int) { self.universe = universe }

  /// Adds the entry that comes next, and gives the shard that ended before it.
  mutating func add(_ key: TermKey, _ list: TermList) -> (first: TermKey, content: [UInt16])? {
    let ended = endsShard(before: key) ? finish() : nil
    write(key)
    write(list, key)
    last = key
    return ended
  }

  /// Gives the last shard.
  mutating func finish() -> (first: TermKey, content: [UInt16])? {
    guard let first = firstKey else { return nil }
    bits.write(0b111, bits: 3)
    let content = bits.finish()
    bits = BitWriter()
    firstKey = nil
    return (first, content)
  }

  private func endsShard(before key: TermKey) -> Bool {
    guard firstKey != nil, bits.size >= TermShardWriter.least else { return false }
    if bits.size >= TermShardWriter.most { return true }
    guard key.term != last.term else { return false }
    return (key.term &* 0x9E37_79B1) >> 8 % TermShardWriter.rarity == 0
  }

  private mutating func write(_ key: TermKey) {
    if firstKey == nil {
      firstKey = key
      gaps = GapCode()
      bits.write(Int(key.first), bits: 16)
      bits.write(Int(key.second), bits: 16)
    } else if key.term == last.term {
      bits.write(0b10, bits: 2)
    } else if key.first == last.first {
      bits.write(0, bits: 1)
      gaps.write(Int(key.second) - Int(last.second) - 1, to: &bits)
    } else {
      bits.write(0b110, bits: 3)
      bits.write(gamma: Int(key.first - last.first))
      gaps = GapCode()
      gaps.write(Int(key.second), to: &bits)
    }
  }

  private mutating func write(_ list: TermList, _ key: TermKey) {
    if key.tier == Posting.Tier.text.rawValue, key.isWhole, list.content != .pieces {
      bits.write(0, bits: 1)
      if key.isSingle { bits.write(list.isComplete ? 1 : 0, bits: 1) }
      if key.isSingle, list.isComplete { bits.write(list.content == .everywhere ? 1 : 0, bits: 1) }
    } else if key.isWhole {
      bits.write(1, bits: 1)
      bits.write(list.content == .pieces ? 1 : 0, bits: 1)
      bits.write(0, bits: 1)
      bits.write(key.tier, bits: 2)
    } else {
      bits.write(0b101, bits: 3)
      bits.write(key.tier, bits: 2)
      bits.write(key.range, bits: TermKey.rangeBits)
    }
    bits.write(gamma: list.count)
    guard case .slots(let slots) = list.content else { return }
    write(slots, key)
    guard key.isWhole, key.tier == Posting.Tier.text.rawValue else { return }
    bits.write(list.tiers.isEmpty ? 0 : 1, bits: 1)
    for tier in list.tiers {
      switch tier {
      case .title: bits.write(0b11, bits: 2)
      case .heading: bits.write(0b10, bits: 2)
      case .text, .presence: bits.write(0, bits: 1)
      }
    }
  }

  private mutating func write(_ slots: [Int], _ key: TermKey) {
    let size = key.isWhole ? universe : 1 << TermKey.rangeBits
    let parameter = TermList.parameter(universe: size, count: slots.count)
    var next = key.isWhole ? 0 : key.range << TermKey.rangeBits
    for slot in slots {
      bits.write(slot - next, rice: parameter)
      next = slot + 1
    }
  }
}
