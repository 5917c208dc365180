/// Numbers keys from 0 in the order in which they are first met: an open-addressing hash table that
/// grows with what it holds.
struct PairTable {
  private struct Slot {
    /// 0 where the slot is free.
    var key: UInt64 = 0
    var number: Int32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 11)
  private(set) var count = 0

  /// The number of a key that isn't 0; the next one where the key is new.
  @inline(__always)
  mutating func number(of key: UInt64) -> Int {
    let (slot, found) = slots.withUnsafeBufferPointer { PairTable.find(key, in: $0) }
    return found >= 0 ? found : add(key, at: slot)
  }

  private mutating func add(_ key: UInt64, at slot: Int) -> Int {
    slots[slot] = Slot(key: key, number: Int32(truncatingIfNeeded: count))
    count += 1
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// Where a key stands or would stand, and its number; -1 where it is new.
  @inline(__always)
  private static func find(_ key: UInt64, in slots: UnsafeBufferPointer<Slot>) -> (Int, Int) {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[place].key != key {
      if slots[place].key == 0 { return (place, -1) }
      place = (place &+ 1) & mask
    }
    return (place, Int(slots[place].number))
  }

  private mutating func grow() {
    var larger = [Slot](repeating: Slot(), count: slots.count * 4)
    for slot in slots where slot.key != 0 {
      let (place, _) = larger.withUnsafeBufferPointer { PairTable.find(slot.key, in: $0) }
      larger[place] = slot
    }
    slots = larger
  }
}
