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
    let key: UInt64
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

  /// Adds the pairs that a unit has to sets for the candidates around an ordinal.
  func add(unit: Int, from ordinal: Int, to sets: inout [UInt64]) {
    let shift = ordinals[unit] - ordinal
    let slots = 2 * HeadlineOverlap.reach
    guard shift < slots else { return }
    let base = unit * slots
    for slot in shift..<slots { sets[slot] |= masks[base + slot - shift] }
  }

  init(_ units: [PageUnit], on page: RawPage) {
    var ordinals: [Int] = []
    var counts: [Int] = []
    var entries: [Entry] = []
    for unit in units {
      ordinals.append(counts.count)
      guard unit.isTitleCandidate else { continue }
      let pairs = HeadlineOverlap.pairs(of: unit, on: page)
      for (place, key) in pairs.enumerated() {
        entries.append(Entry(key: key, ordinal: Int32(counts.count), bit: 1 << UInt64(place)))
      }
      counts.append(pairs.count)
    }
    entries.sort { ($0.key, $0.ordinal) < ($1.key, $1.ordinal) }
    self.ordinals = ordinals
    pairCounts = counts
    masks = HeadlineOverlap.masks(units, ordinals, PairTable(entries.map(\.key)), entries, page)
  }

  private static func pairs(of unit: PageUnit, on page: RawPage) -> [UInt64] {
    Array(CharacterPairs.distinct(in: unit, on: page).prefix(64))
  }

  private static func masks(
    _ units: [PageUnit], _ ordinals: [Int], _ table: PairTable, _ entries: [Entry], _ page: RawPage
  ) -> [UInt64] {
    let slots = 2 * reach
    var masks = [UInt64](repeating: 0, count: units.count * slots)
    for (number, unit) in units.enumerated() where unit.isParagraph {
      let low = ordinals[number] - reach
      let high = low + slots
      let text = CharacterPairs.text(of: unit, on: page)
      for index in text.indices.dropLast() {
        guard let key = CharacterPairs.key(text[index], text[index + 1]),
          let first = table.first(key)
        else { continue }
        var place = reachable(low, from: first, in: entries)
        while place < entries.count, entries[place].key == key {
          let ordinal = Int(entries[place].ordinal)
          if ordinal >= high { break }
          if ordinal >= low { masks[number * slots + ordinal - low] |= entries[place].bit }
          place += 1
        }
      }
    }
    return masks
  }

  /// The first place of a key's entries whose candidate is near enough; a common pair may have many.
  private static func reachable(_ low: Int, from first: Int, in entries: [Entry]) -> Int {
    let key = entries[first].key
    func isFar(_ place: Int) -> Bool {
      place < entries.count && entries[place].key == key && Int(entries[place].ordinal) < low
    }
    var (near, step) = (first, 1)
    while isFar(near + step) {
      near += step
      step *= 2
    }
    while step > 1 {
      step /= 2
      if isFar(near + step) { near += step }
    }
    return near
  }
}
