/// How often each character occurs, white space apart.
struct CharacterCounts {
  private var plane = [Int32](repeating: 0, count: 0x10000)
  private var beyond: [UInt32: Int32] = [:]
  /// The sum of all counts.
  private(set) var total = 0

  /// Whether texts and lines have the same characters, white space apart; for short ones this is
  /// quicker than counting.
  static func areEqual(_ texts: [String], _ lines: [ArraySlice<UInt32>]) -> Bool {
    var left: [UInt32] = []
    left.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count })
    for text in texts { each(text) { left.append($0) } }
    var right: [UInt32] = []
    right.reserveCapacity(lines.reduce(0) { $0 + $1.count })
    for line in lines {
      for scalar in line where !EmWidth.isSpace(scalar) { right.append(scalar) }
    }
    guard left.count == right.count else { return false }
    // Most articles print their strings in the order of the lines.
    return left == right || left.sorted() == right.sorted()
  }

  mutating func add(_ text: String) {
    CharacterCounts.each(text) { change($0, by: 1) }
  }

  private static func each(_ text: String, _ visit: (UInt32) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      var offset = 0
      while offset < bytes.count, let (scalar, length) = ScalarReader.read(bytes, at: offset) {
        if !EmWidth.isSpace(scalar) { visit(scalar) }
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
