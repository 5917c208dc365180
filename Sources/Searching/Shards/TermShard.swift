/// A shard of terms, read.
struct TermShard: Sendable {
  private let lists: [TermKey: TermList]
  /// In their order.
  private let keys: [TermKey]

  /// - Parameters:
  ///   - content: What the shard's script hands over.
  ///   - universe: Every slot is below it.
  init(_ content: [UInt16], universe: Int) {
    var lists: [TermKey: TermList] = [:]
    var keys: [TermKey] = []
    var bits = BitReader(content[...])
    var gaps = GapCode()
    var first = bits.read(bits: 16)
    var second = bits.read(bits: 16)
    while true {
      if keys.isEmpty {
        // The first entry's key is written out.
      } else if bits.read(bits: 1) == 0 {
        second += gaps.read(&bits) + 1
      } else if bits.read(bits: 1) == 1 {
        guard bits.read(bits: 1) == 0 else { break }
        first += bits.readGamma()
        gaps = GapCode()
        second = gaps.read(&bits)
      }
      let term = Posting.term(
        UInt16(truncatingIfNeeded: first), UInt16(truncatingIfNeeded: second))
      let (key, list) = TermShard.entry(&bits, term, universe)
      keys.append(key)
      lists[key] = list
      guard keys.count <= content.count * 15 else { break }
    }
    self.lists = lists
    self.keys = keys
  }

  subscript(key: TermKey) -> TermList? { lists[key] }

  /// Every entry of the terms that begin with a unit.
  func entries(startingWith first: UInt16) -> [(key: TermKey, list: TermList)] {
    keys.filter { $0.first == first }.compactMap { key in lists[key].map { (key, $0) } }
  }

  private static func entry(
    _ bits: inout BitReader, _ term: UInt32, _ universe: Int
  ) -> (TermKey, TermList) {
    var key = TermKey(term, .text)
    var (isSplit, isComplete, isEverywhere) = (false, false, false)
    if bits.read(bits: 1) == 0 {
      isComplete = key.isSingle && bits.read(bits: 1) == 1
      isEverywhere = isComplete && bits.read(bits: 1) == 1
    } else {
      isSplit = bits.read(bits: 1) == 1
      let isPiece = bits.read(bits: 1) == 1
      let tier = bits.read(bits: 2)
      isSplit = isSplit && !isPiece
      let range = isPiece ? bits.read(bits: TermKey.rangeBits) : 0x3FFF
      key = TermKey(term: term, part: UInt16(tier << 14 | (0x3FFF - range)))
      isComplete = isSplit && key.isSingle
    }
    let count = bits.readGamma()
    if isSplit || isEverywhere {
      return (
        key,
        TermList(count: count, content: isSplit ? .pieces : .everywhere, isComplete: isComplete)
      )
    }
    let size = key.isWhole ? universe : 1 << TermKey.rangeBits
    let parameter = TermList.parameter(universe: size, count: count)
    var slot = (key.isWhole ? 0 : key.range << TermKey.rangeBits) - 1
    var slots: [Int] = []
    for _ in 0..<min(count, size) {
      slot += bits.read(rice: parameter) + 1
      slots.append(slot)
    }
    var tiers: [Posting.Tier] = []
    if key == TermKey(term, .text), bits.read(bits: 1) == 1 {
      for _ in slots {
        let isText = bits.read(bits: 1) == 0
        tiers.append(isText ? .text : bits.read(bits: 1) == 1 ? .title : .heading)
      }
    }
    return (
      key, TermList(count: count, content: .slots(slots), isComplete: isComplete, tiers: tiers)
    )
  }
}
