/// What a character pair weighs: the less the more paragraphs of the page have it.
struct PairWeights {
  private let logarithms: [Int]

  /// - Parameter paragraphs: How many paragraphs the page has.
  init(paragraphs: Int) {
    logarithms = PairWeights.logarithms(to: max(1, paragraphs))
  }

  /// The natural logarithm of all paragraphs over those with the pair, in thousandths.
  @inline(__always)
  func weight(count: Int32) -> Int {
    let most = logarithms.count - 1
    return logarithms[most] - logarithms[min(Int(count), most)]
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
