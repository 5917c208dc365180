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

  static func join(_ units: [PageUnit], on page: RawPage) -> [PageUnit] {
    let blocks = HeadlineBlocks(units: units, pairs: PagePairs(units, on: page), page: page)
    var joined: [PageUnit] = []
    var start = 0
    while start < units.count {
      let end = blocks.end(from: start)
      joined += end - start < 2 ? [units[start]] : blocks.parts(start..<end)
      start = max(end, start + 1)
    }
    return joined
  }

  /// Where the block that begins with a unit ends.
  private func end(from start: Int) -> Int {
    guard isLine(units[start]) else { return start + 1 }
    var end = start + 1
    while end < units.count, isLine(units[end]), units[end].blankLinesBefore == 0,
      units[end].lines.lowerBound == units[end - 1].lines.upperBound
    {
      end += 1
    }
    return end
  }

  private func isLine(_ unit: PageUnit) -> Bool { unit.kind == .short && !unit.isSubtitle }

  /// The headlines and names of columns in a block.
  private func parts(_ block: Range<Int>) -> [PageUnit] {
    let before = found(by: stride(from: block.lowerBound - 1, through: 0, by: -1))
    let after = found(by: stride(from: block.upperBound, to: units.count, by: 1))
    let shares = block.map { place in
      let pairs = pairs[place]
      return (
        before: pairs.count { before.contains($0) }, after: pairs.count { after.contains($0) }
      )
    }
    var (split, best) = (0, Int.min)
    for place in 0...block.count {
      let score =
        shares[..<place].reduce(0) { $0 + $1.before } + shares[place...].reduce(0) { $0 + $1.after }
        + (place == 0 || place == block.count ? 2 : 0)
      if score > best { (split, best) = (place, score) }
    }
    let middle = block.lowerBound + split
    let isName = { (place: Int) in
      units[place].width <= HeadlineBlocks.nameWidth
        && shares[place - block.lowerBound].before < 2
        && shares[place - block.lowerBound].after < 2
    }
    return [block.lowerBound..<middle, middle..<block.upperBound].flatMap {
      parted($0, isName: isName)
    }
  }

  /// A headline, and the name of a column before or after it on its own.
  private func parted(_ lines: Range<Int>, isName: (Int) -> Bool) -> [PageUnit] {
    guard lines.count > 1 else { return Array(units[lines]) }
    if isName(lines.upperBound - 1) {
      return parted(lines.dropLast(), isName: isName) + [units[lines.upperBound - 1]]
    }
    if isName(lines.lowerBound) {
      return [units[lines.lowerBound]] + parted(lines.dropFirst(), isName: isName)
    }
    guard lines.count <= HeadlineBlocks.limit else { return Array(units[lines]) }
    let whole =
      units[lines.lowerBound].lines.lowerBound..<units[lines.upperBound - 1].lines.upperBound
    return [PageUnit(.headline, whole, column: units[lines.lowerBound].column, on: page)]
  }

  /// The pairs of the nearest paragraphs in one direction, up to the next headline.
  private func found(by places: some Sequence<Int>) -> Set<Int32> {
    var found: Set<Int32> = []
    var count = 0
    for place in places where count < HeadlineBlocks.reach {
      if units[place].isParagraph {
        found.formUnion(pairs[place])
        count += 1
      } else if count > 0, units[place].isTitleCandidate {
        break
      }
    }
    return found
  }
}
