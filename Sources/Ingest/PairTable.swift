/// Numbers keys from 0 in the order in which they are first met: an open-addressing hash table.
struct PairTable {
  private var keys: [UInt64]
  private var numbers: [Int32]
  private let mask: Int
  private var count = 0

  /// - Parameter capacity: At most so many different keys are numbered.
  init(capacity: Int) {
    var size = 64
    while size < capacity + capacity / 4 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    numbers = [Int32](repeating: 0, count: size)
    mask = size - 1
  }

  /// The number of a key that isn't 0; the next one where the key is new.
  @inline(__always)
  mutating func number(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != key {
      if keys[slot] == 0 {
        keys[slot] = key
        numbers[slot] = Int32(truncatingIfNeeded: count)
        count += 1
        break
      }
      slot = (slot + 1) & mask
    }
    return Int(numbers[slot])
  }
}
