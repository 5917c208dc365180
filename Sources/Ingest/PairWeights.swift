/// What a character pair weighs: the less the more paragraphs of the page have it.
struct PairWeights {
  private var keys: [UInt64]
  private var counts: [Int32]
  private let mask: Int
  private let logarithms: [Int]

  /// Takes the different pairs of each paragraph.
  init(_ paragraphs: [[UInt64]]) {
    let total = paragraphs.reduce(0) { $0 + $1.count }
    var size = 64
    while size < total * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    counts = [Int32](repeating: 0, count: size)
    mask = size - 1
    logarithms = PairWeights.logarithms(to: max(1, paragraphs.filter { !$0.isEmpty }.count))
    for paragraph in paragraphs {
      for key in paragraph { count(key) }
    }
  }

  /// The natural logarithm of paragraphs over paragraphs with the pair, in thousandths.
  @inline(__always)
  func weight(of key: UInt64) -> Int {
    let total = logarithms[logarithms.count - 1]
    return total - logarithms[min(Int(counts[slot(key)]), logarithms.count - 1)]
  }

  private mutating func count(_ key: UInt64) {
    let slot = slot(key)
    keys[slot] = key
    counts[slot] += 1
  }

  /// The slot of a key, or the free one where it belongs.
  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  /// The natural logarithms of 0 (as 0) to a number, in thousandths.
  ///
  /// Sums of 2·atanh(1/(2n−1)) need no library and give the same integers on every machine.
  private static func logarithms(to limit: Int) -> [Int] {
    var values = [0, 0]
    var sum = 0.0
    for number in stride(from: 2, through: limit, by: 1) {
      let ratio = 1.0 / Double(2 * number - 1)
      let square = ratio * ratio
      sum += 2 * ratio * (1 + square / 3 + square * square / 5 + square * square * square / 7)
      values.append(Int(sum * 1000))
    }
    return Array(values.prefix(limit + 1))
  }
}
