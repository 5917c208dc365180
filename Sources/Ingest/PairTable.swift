/// Finds the first place of a key in a sorted list of keys: an open-addressing hash table.
struct PairTable {
  private let keys: [UInt64]
  private let places: [Int32]
  private let mask: Int

  /// Keys must be sorted and not 0.
  init(_ sorted: [UInt64]) {
    var size = 64
    while size < sorted.count * 4 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var places = [Int32](repeating: 0, count: size)
    var previous: UInt64 = 0
    for (place, key) in sorted.enumerated() where key != previous {
      var slot = PairTable.slot(key, size - 1)
      while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
      places[slot] = Int32(place)
      previous = key
    }
    self.keys = keys
    self.places = places
    mask = size - 1
  }

  @inline(__always)
  func first(_ key: UInt64) -> Int? {
    var slot = PairTable.slot(key, mask)
    while keys[slot] != 0 {
      if keys[slot] == key { return Int(places[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }
}
