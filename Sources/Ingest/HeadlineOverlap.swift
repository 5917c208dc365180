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
    // Both are 64 at most; a division of short numbers takes half as long.
    let count = UInt32(truncatingIfNeeded: max(1, pairCounts[ordinals[title]]))
    return Int(UInt32(truncatingIfNeeded: pairs.nonzeroBitCount) * 100 / count)
  }

  init(_ units: [PageUnit], _ pairs: PagePairs) {
    var ordinals: [Int] = []
    var counts: [Int] = []
    var entries: [Entry] = []
    ordinals.reserveCapacity(units.count)
    for index in units.indices {
      ordinals.append(counts.count)
      guard units[index].isTitleCandidate else { continue }
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

  /// The entries of one pair: where those begin that are near enough, and where they end.
  private struct Entries {
    var next: Int32
    let end: Int32
  }

  private static func masks(
    _ units: [PageUnit], _ ordinals: [Int], _ unsorted: [Entry], _ pairs: PagePairs
  ) -> [UInt64] {
    let slots = 2 * reach
    var masks = [UInt64](repeating: 0, count: units.count * slots)
    let (entries, sorted) = sort(unsorted, pairs.count)
    var places = sorted
    masks.withUnsafeMutableBufferPointer { masks in
      places.withUnsafeMutableBufferPointer { places in
        for number in units.indices where units[number].isParagraph {
          let low = ordinals[number] - reach
          let row = number * slots - low
          pairs.each(number) { pair in
            let end = Int(places[pair].end)
            var place = Int(places[pair].next)
            guard place < end else { return }
            // The first entry that is near enough only moves on, as the ordinals do.
            while place < end, Int(entries[place].ordinal) < low { place += 1 }
            places[pair].next = Int32(truncatingIfNeeded: place)
            while place < end, Int(entries[place].ordinal) < low + slots {
              masks[row + Int(entries[place].ordinal)] |= entries[place].bit
              place += 1
            }
          }
        }
      }
    }
    return masks
  }

  /// The entries by pair, those of a pair by ordinal; and where those of each pair stand.
  private static func sort(_ entries: [Entry], _ count: Int) -> ([Entry], [Entries]) {
    var counts = [Int32](repeating: 0, count: count)
    for entry in entries { counts[Int(entry.pair)] += 1 }
    var places: [Entries] = []
    places.reserveCapacity(count)
    var start: Int32 = 0
    for number in counts {
      places.append(Entries(next: start, end: start + number))
      start += number
    }
    var sorted = entries
    var next = places
    for entry in entries {
      sorted[Int(next[Int(entry.pair)].next)] = entry
      next[Int(entry.pair)].next += 1
    }
    return (sorted, places)
  }
}
