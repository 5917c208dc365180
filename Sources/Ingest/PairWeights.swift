/// What a character pair weighs: the less the more paragraphs of the page have it.
struct PairWeights {
  private let table: PairTable
  private let counts: [Int32]
  private let logarithms: [Int]

  /// Takes the different pairs of each paragraph.
  init(_ paragraphs: [[UInt64]]) {
    let all = paragraphs.flatMap(\.self).sorted()
    table = PairTable(all)
    var counts = [Int32](repeating: 0, count: all.count)
    var first = 0
    for index in all.indices {
      if all[index] != all[first] { first = index }
      counts[first] += 1
    }
    self.counts = counts
    let total = paragraphs.filter { !$0.isEmpty }.count
    logarithms = PairWeights.logarithms(to: max(1, total))
  }

  /// The natural logarithm of paragraphs over paragraphs with the pair, in thousandths.
  @inline(__always)
  func weight(of key: UInt64) -> Int {
    guard let place = table.first(key) else { return 0 }
    let total = logarithms[logarithms.count - 1]
    return total - logarithms[min(Int(counts[place]), logarithms.count - 1)]
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
