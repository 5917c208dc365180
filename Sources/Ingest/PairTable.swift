/// Numbers pairs from 0 in the order in which they are first met: an open-addressing hash table that
/// grows with what it holds.
struct PairTable {
  private struct Slot {
    /// 0 where the slot is free.
    var key: UInt64 = 0
    var number: Int32 = 0
    /// The last unit that had the pair, counted from 1.
    var unit: Int32 = 0
  }

  private var slots: [Slot]
  /// How many pairs were met.
  private(set) var count = 0

  /// For a text of so many characters, of which every third begins a pair that is new.
  init(characters: Int) {
    var size = 1 << 8
    while size < characters / 2 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
  }

  /// Writes the different pairs of a unit's text in the order in which they first occur, and returns
  /// how many they are.
  ///
  /// Units are counted from 1, and none comes twice. There must be room for as many numbers as the
  /// text has characters.
  mutating func read(
    _ text: UnsafeBufferPointer<UInt32>, unit: Int32,
    into numbers: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    grow(to: count + text.count)
    var (next, filled) = (count, 0)
    slots.withUnsafeMutableBufferPointer { slots in
      let mask = slots.count - 1
      var left: UInt32 = 0
      for scalar in text {
        let right = PairTable.isWordCharacter(scalar) ? scalar : 0
        let key = UInt64(left) << 21 | UInt64(right)
        let isPair = left != 0 && right != 0
        left = right
        guard isPair else { continue }
        var place = PairTable.hash(key) & mask
        while slots[place].key != key, slots[place].key != 0 { place = (place &+ 1) & mask }
        if slots[place].key == 0 {
          slots[place] = Slot(key: key, number: Int32(truncatingIfNeeded: next))
          next &+= 1
        }
        guard slots[place].unit != unit else { continue }
        slots[place].unit = unit
        numbers[filled] = slots[place].number
        filled &+= 1
      }
    }
    count = next
    return filled
  }

  /// Makes room for so many pairs, so that every second slot stays free.
  private mutating func grow(to pairs: Int) {
    guard pairs * 2 > slots.count else { return }
    var size = slots.count
    while size < pairs * 2 { size *= 2 }
    var larger = [Slot](repeating: Slot(), count: size)
    for slot in slots where slot.key != 0 {
      var place = PairTable.hash(slot.key) & (size - 1)
      while larger[place].key != 0 { place = (place + 1) & (size - 1) }
      larger[place] = slot
    }
    slots = larger
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  @inline(__always)
  private static func isWordCharacter(_ scalar: UInt32) -> Bool {
    // Nearly all characters of a page are of the first range.
    scalar &- 0x4E00 < 0x5200 || EmWidth.isHan(scalar) || EmWidth.isDigit(scalar)
      || EmWidth.isLetter(scalar)
  }
}
