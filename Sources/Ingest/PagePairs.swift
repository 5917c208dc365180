/// The pairs of neighbouring characters of a page's paragraphs and headlines, numbered from 0.
///
/// Pairs of word characters are the units in which texts are compared: Chinese has no word borders
/// to split at, and two characters tell more than one.
struct PagePairs {
  /// How many different pairs the page has.
  var count: Int { paragraphCounts.count }
  /// For each pair: how many paragraphs have it.
  let paragraphCounts: [Int32]

  /// The different pairs of all units, one unit after the other, each in the order in which they
  /// first occur.
  private let numbers: [Int32]
  /// Where the pairs of each unit stand in `numbers`; one place more than there are units.
  private let starts: [Int]

  /// The different pairs of a unit in the order in which they first occur.
  subscript(unit: Int) -> ArraySlice<Int32> { numbers[starts[unit]..<starts[unit + 1]] }

  /// Gives the different pairs of a unit to a closure, one after the other.
  @inline(__always)
  func each(_ unit: Int, _ body: (Int) -> Void) {
    numbers.withUnsafeBufferPointer { numbers in
      for place in starts[unit]..<starts[unit + 1] { body(Int(numbers[place])) }
    }
  }

  /// Reads the units that are paragraphs or may be headlines; the others have no pairs.
  init(_ units: [PageUnit], on page: RawPage) {
    var table = PairTable(characters: page.scalars.count)
    var starts = [0]
    starts.reserveCapacity(units.count + 1)
    numbers = page.scalars.withUnsafeBufferPointer { scalars in
      // Never without room: all empty arrays share one place, which would be written by every thread.
      [Int32](unsafeUninitializedCapacity: max(1, scalars.count)) { numbers, filled in
        for place in units.indices {
          if units[place].isParagraph || units[place].isTitleCandidate {
            filled += table.read(
              UnsafeBufferPointer(rebasing: scalars[page.scalars(of: units[place].lines)]),
              unit: Int32(truncatingIfNeeded: starts.count),
              into: UnsafeMutableBufferPointer(rebasing: numbers[filled...]))
          }
          starts.append(filled)
        }
      }
    }
    self.starts = starts
    paragraphCounts = PagePairs.counts(table.count, units, starts, numbers)
  }

  private static func counts(
    _ count: Int, _ units: [PageUnit], _ starts: [Int], _ numbers: [Int32]
  ) -> [Int32] {
    var counts = [Int32](repeating: 0, count: count)
    counts.withUnsafeMutableBufferPointer { counts in
      for place in units.indices where units[place].isParagraph {
        for number in numbers[starts[place]..<starts[place + 1]] { counts[Int(number)] += 1 }
      }
    }
    return counts
  }
}
