/// Joins the lines of headlines on pages where no blank line sets them apart.
///
/// Between two bodies such a block may hold the headline of the one before it, the headline of the
/// one after it, or both, and the name of a column; the words that the bodies repeat tell.
struct HeadlineBlocks {
  /// So many paragraphs on each side are asked.
  private static let reach = 6
  /// A headline has at most so many lines.
  private static let limit = 8
  /// The name of a column is at most so wide, in half em.
  private static let nameWidth = 10

  private let units: [PageUnit]
  private let pairs: PagePairs
  private let page: RawPage
  /// The places of the paragraphs among the units.
  private let paragraphs: [Int]

  private init(_ units: [PageUnit], on page: RawPage) {
    self.units = units
    self.page = page
    pairs = PagePairs(units, on: page)
    paragraphs = units.indices.filter { units[$0].isParagraph }
  }

  static func join(_ units: [PageUnit], on page: RawPage) -> [PageUnit] {
    let blocks = HeadlineBlocks(units, on: page)
    var repeated = Repeated(blocks.pairs.count)
    var joined: [PageUnit] = []
    joined.reserveCapacity(units.count)
    var start = 0
    while start < units.count {
      let end = blocks.end(from: start)
      if end - start < 2 {
        joined.append(units[start])
      } else {
        joined += blocks.parts(start..<end, &repeated)
      }
      start = max(end, start + 1)
    }
    return joined
  }

  /// Where the block that begins with a unit ends.
  private func end(from start: Int) -> Int {
    guard isLine(units[start]) else { return start + 1 }
    var end = start + 1
    while end < units.count, isLine(units[end]), units[end].blankLinesBefore == 0,
      units[end].given.begins != true,
      units[end].lines.lowerBound == units[end - 1].lines.upperBound
    {
      end += 1
    }
    return end
  }

  private func isLine(_ unit: PageUnit) -> Bool { unit.kind == .short && !unit.isSubtitle }

  /// The headlines and names of columns in a block.
  private func parts(_ block: Range<Int>, _ repeated: inout Repeated) -> [PageUnit] {
    let next = nextParagraph(from: block.upperBound)
    let end = next == 0 ? 0 : paragraphs[next - 1] + 1
    let start = next == paragraphs.count ? units.count : paragraphs[next]
    let before = shares(block, with: (0..<end).reversed(), &repeated)
    let after = shares(block, with: start..<units.count, &repeated)
    let shares = zip(before, after).map { (before: $0, after: $1) }
    let middle = block.lowerBound + split(shares)
    let isName = { (place: Int) in
      units[place].width <= HeadlineBlocks.nameWidth
        && shares[place - block.lowerBound].before < 2
        && shares[place - block.lowerBound].after < 2
    }
    return [block.lowerBound..<middle, middle..<block.upperBound].flatMap {
      parted($0, isName: isName)
    }
  }

  /// How many lines of a block belong to the body before it: those that it repeats, while the body
  /// after it repeats the rest. A block that is not parted has two pairs of advantage.
  private func split(_ shares: [(before: Int, after: Int)]) -> Int {
    var score = shares.reduce(2) { $0 + $1.after }
    var (split, best) = (0, score)
    for (place, share) in shares.enumerated() {
      score += share.before - share.after
      if place == 0 { score -= 2 }
      if place + 1 == shares.count { score += 2 }
      if score > best { (split, best) = (place + 1, score) }
    }
    return split
  }

  /// A headline, and the names of columns before or after it on their own.
  private func parted(_ block: Range<Int>, isName: (Int) -> Bool) -> [PageUnit] {
    var lines = block
    while lines.count > 1, isName(lines.upperBound - 1) { lines = lines.dropLast() }
    while lines.count > 1, isName(lines.lowerBound) { lines = lines.dropFirst() }
    guard (2...HeadlineBlocks.limit).contains(lines.count) else { return Array(units[block]) }
    let whole =
      units[lines.lowerBound].lines.lowerBound..<units[lines.upperBound - 1].lines.upperBound
    return units[block.lowerBound..<lines.lowerBound]
      + [PageUnit(.headline, whole, column: units[lines.lowerBound].column, on: page)]
      + units[lines.upperBound..<block.upperBound]
  }

  /// The number of the first paragraph at or after a place, counted among the paragraphs.
  private func nextParagraph(from place: Int) -> Int {
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// How many pairs of each line of a block the nearest paragraphs in one direction have, up to the
  /// next headline; the places begin with a paragraph.
  private func shares(
    _ block: Range<Int>, with places: some Sequence<Int>, _ repeated: inout Repeated
  ) -> [Int] {
    repeated.clear()
    var count = 0
    for place in places {
      if count == HeadlineBlocks.reach { break }
      if units[place].isParagraph {
        repeated.insert(pairs[place])
        count += 1
      } else if count > 0, units[place].isTitleCandidate {
        break
      }
    }
    return block.map { place in pairs[place].count { repeated.contains($0) } }
  }

  /// A set of pairs that is cleared at once: each pair has the number of the set that it was put in.
  private struct Repeated {
    private var sets: [Int32]
    private var number: Int32 = 0

    init(_ count: Int) { sets = [Int32](repeating: 0, count: count) }

    mutating func clear() { number += 1 }

    mutating func insert(_ pairs: ArraySlice<Int32>) {
      for pair in pairs { sets[Int(pair)] = number }
    }

    func contains(_ pair: Int32) -> Bool { sets[Int(pair)] == number }
  }
}
