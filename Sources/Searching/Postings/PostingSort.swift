/// Sorts postings by their bits.
enum PostingSort {
  private static let digit = 11

  /// Sorts and drops what stands twice. Digits that all postings share cost one count each.
  ///
  /// Source: Knuth, The Art of Computer Programming 3, 5.2.5 (radix list sort, lowest digit first).
  static func sort(_ postings: inout [UInt64]) {
    guard postings.count > 1 else { return }
    var other = [UInt64](repeating: 0, count: postings.count)
    for shift in stride(from: 0, to: 64, by: digit) {
      if scatter(postings, &other, shift: UInt64(shift)) { swap(&postings, &other) }
    }
    dropRepeated(&postings)
  }

  /// Orders by one digit; `false` where all postings share it and nothing was done.
  private static func scatter(
    _ source: [UInt64], _ target: inout [UInt64], shift: UInt64
  ) -> Bool {
    let mask: UInt64 = 1 << UInt64(digit) - 1
    var places = [Int](repeating: 0, count: 1 << digit)
    for posting in source { places[Int(posting >> shift & mask)] += 1 }
    if places[Int(source[0] >> shift & mask)] == source.count { return false }
    var place = 0
    for value in places.indices {
      let count = places[value]
      places[value] = place
      place += count
    }
    source.withUnsafeBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        for posting in source {
          let value = Int(posting >> shift & mask)
          target[places[value]] = posting
          places[value] += 1
        }
      }
    }
    return true
  }

  private static func dropRepeated(_ postings: inout [UInt64]) {
    var kept = 1
    for index in 1..<postings.count where postings[index] != postings[kept - 1] {
      postings[kept] = postings[index]
      kept += 1
    }
    postings.removeLast(postings.count - kept)
  }
}
