/// How often each character occurs, white space apart; a table that is used again and again.
struct CharacterCounts {
  private var plane = [Int32](repeating: 0, count: 0x10000)
  private var beyond: [UInt32: Int32] = [:]
  /// The sum of all counts.
  private(set) var total = 0

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var offset = 0
      while offset < bytes.count, let (scalar, length) = ScalarReader.read(bytes, at: offset) {
        if !EmWidth.isSpace(scalar) { change(scalar, by: 1) }
        offset += length
      }
    }
  }

  /// Takes one away; `false` where none is left.
  mutating func remove(_ scalar: UInt32) -> Bool {
    guard count(of: scalar) > 0 else { return false }
    change(scalar, by: -1)
    return true
  }

  mutating func clear() {
    guard total != 0 else { return }
    self = CharacterCounts()
  }

  private func count(of scalar: UInt32) -> Int32 {
    scalar < 0x10000 ? plane[Int(scalar)] : beyond[scalar] ?? 0
  }

  @inline(__always)
  private mutating func change(_ scalar: UInt32, by amount: Int32) {
    if scalar < 0x10000 {
      plane[Int(scalar)] += amount
    } else {
      beyond[scalar, default: 0] += amount
    }
    total += Int(amount)
  }
}
