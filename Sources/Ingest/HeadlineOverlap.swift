/// How much of each headline a paragraph repeats, in pairs of neighbouring characters.
///
/// A headline shares 0.45 to 0.94 of its pairs with its own article and at most 0.12 with another.
/// Source: counted on a page of seven articles.
struct HeadlineOverlap {
  /// How many candidates before and after a paragraph are compared with it.
  static let reach = 8

  /// For each unit: how many candidates stand before it.
  let ordinals: [Int]
  /// For each candidate: how many of its pairs are compared, 64 at most.
  let pairCounts: [Int]
  /// For each unit, `2 * reach` sets of the pairs of a candidate that it has.
  private let masks: [UInt64]

  private struct Entry {
    let pair: Int32
    let ordinal: Int32
    let bit: UInt64
  }

  /// The pairs of a candidate that a unit has; none where they stand too far apart.
  @inline(__always)
  func mask(unit: Int, candidate: Int) -> UInt64 {
    let slot = candidate - ordinals[unit] + HeadlineOverlap.reach
    guard slot >= 0, slot < 2 * HeadlineOverlap.reach else { return 0 }
    return masks[unit * 2 * HeadlineOverlap.reach + slot]
  }

  /// How many pairs of a candidate a unit and the paragraph after it have; `nil` where they stand
  /// too far apart or the candidate has too few pairs to tell.
  func repeated(from unit: Int, candidate: Int, in units: [PageUnit]) -> Int? {
    guard abs(candidate - ordinals[unit]) < HeadlineOverlap.reach, pairCounts[candidate] > 4 else {
      return nil
    }
    var pairs = mask(unit: unit, candidate: candidate)
    if unit + 1 < units.count, units[unit + 1].isParagraph {
      pairs |= mask(unit: unit + 1, candidate: candidate)
    }
    return pairs.nonzeroBitCount
  }

  /// How much of the headline of a unit a set of its pairs is, in hundredths.
  func share(of pairs: UInt64, title: Int) -> Int {
    pairs.nonzeroBitCount * 100 / max(1, pairCounts[ordinals[title]])
  }

  init(_ units: [PageUnit], _ pairs: PagePairs) {
    var ordinals: [Int] = []
    var counts: [Int] = []
    var entries: [Entry] = []
    for (index, unit) in units.enumerated() {
      ordinals.append(counts.count)
      guard unit.isTitleCandidate else { continue }
      let own = pairs[index].prefix(64)
      for (place, pair) in own.enumerated() {
        entries.append(Entry(pair: pair, ordinal: Int32(counts.count), bit: 1 << UInt64(place)))
      }
      counts.append(own.count)
    }
    self.ordinals = ordinals
    pairCounts = counts
    masks = HeadlineOverlap.masks(units, ordinals, entries, pairs)
  }

  private static func masks(
    _ units: [PageUnit], _ ordinals: [Int], _ unsorted: [Entry], _ pairs: PagePairs
  ) -> [UInt64] {
    let slots = 2 * reach
    var masks = [UInt64](repeating: 0, count: units.count * slots)
    let (entries, starts) = sort(unsorted, pairs.count)
    for (number, unit) in units.enumerated() where unit.isParagraph {
      let low = ordinals[number] - reach
      let high = low + slots
      for pair in pairs[number] {
        let end = Int(starts[Int(pair) + 1])
        var place = reachable(low, in: entries[Int(starts[Int(pair)])..<end])
        while place < end {
          let ordinal = Int(entries[place].ordinal)
          if ordinal >= high { break }
          masks[number * slots + ordinal - low] |= entries[place].bit
          place += 1
        }
      }
    }
    return masks
  }

  /// The entries by pair, those of a pair by ordinal; and where those of each pair begin.
  private static func sort(_ entries: [Entry], _ count: Int) -> ([Entry], [Int32]) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for entry in entries { starts[Int(entry.pair) + 1] += 1 }
    for pair in 0..<count { starts[pair + 1] += starts[pair] }
    var next = starts
    var sorted = entries
    for entry in entries {
      sorted[Int(next[Int(entry.pair)])] = entry
      next[Int(entry.pair)] += 1
    }
    return (sorted, starts)
  }

  /// The first of a pair's entries whose candidate is near enough; a common pair may have many.
  private static func reachable(_ low: Int, in entries: ArraySlice<Entry>) -> Int {
    var (near, end) = (entries.startIndex, entries.endIndex)
    while near < end, Int(entries[near].ordinal) < low {
      let middle = (near + end) / 2
      if Int(entries[middle].ordinal) < low { near = middle + 1 } else { end = middle }
    }
    return near
  }
}
