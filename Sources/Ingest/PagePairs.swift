/// The pairs of neighbouring characters of a page's paragraphs and headlines, numbered from 0.
///
/// Pairs of word characters are the units in which texts are compared: Chinese has no word borders
/// to split at, and two characters tell more than one.
struct PagePairs {
  /// How many different pairs the page has.
  private(set) var count = 0
  /// For each pair: how many paragraphs have it.
  private(set) var paragraphCounts: [Int32] = []

  /// The different pairs of all units, one unit after the other.
  private var numbers: [Int32] = []
  /// Where the pairs of each unit stand in `numbers`; one place more than there are units.
  private var starts: [Int]

  /// The different pairs of a unit in the order in which they first occur.
  subscript(unit: Int) -> ArraySlice<Int32> { numbers[starts[unit]..<starts[unit + 1]] }

  /// Reads the units that are paragraphs or may be headlines; the others have no pairs.
  init(_ units: [PageUnit], on page: RawPage) {
    starts = [0]
    starts.reserveCapacity(units.count + 1)
    numbers.reserveCapacity(page.scalars.count)
    paragraphCounts.reserveCapacity(page.scalars.count / 2)
    var table = PairTable(capacity: page.scalars.count)
    var seen: [Int32] = []
    seen.reserveCapacity(page.scalars.count / 2)
    page.scalars.withUnsafeBufferPointer { scalars in
      for (index, unit) in units.enumerated() {
        if unit.isParagraph || unit.isTitleCandidate {
          read(
            UnsafeBufferPointer(rebasing: scalars[page.scalars(of: unit.lines)]), unit: index,
            isParagraph: unit.isParagraph, &table, &seen)
        }
        starts.append(numbers.count)
      }
    }
  }

  private mutating func read(
    _ text: UnsafeBufferPointer<UInt32>, unit: Int, isParagraph: Bool, _ table: inout PairTable,
    _ seen: inout [Int32]
  ) {
    let stamp = Int32(truncatingIfNeeded: unit)
    var left: UInt32 = 0
    for scalar in text {
      let right = PagePairs.isWordCharacter(scalar) ? scalar : 0
      if left != 0, right != 0 {
        let number = table.number(of: UInt64(left) << 21 | UInt64(right))
        if number == seen.count {
          seen.append(-1)
          paragraphCounts.append(0)
          count += 1
        }
        if seen[number] != stamp {
          seen[number] = stamp
          numbers.append(Int32(truncatingIfNeeded: number))
          if isParagraph { paragraphCounts[number] += 1 }
        }
      }
      left = right
    }
  }

  @inline(__always)
  private static func isWordCharacter(_ scalar: UInt32) -> Bool {
    EmWidth.isHan(scalar) || EmWidth.isDigit(scalar) || EmWidth.isLetter(scalar)
  }
}
