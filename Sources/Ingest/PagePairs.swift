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
    var reading = Reading()
    var starts = [0]
    starts.reserveCapacity(units.count + 1)
    numbers = page.scalars.withUnsafeBufferPointer { scalars in
      [Int32](unsafeUninitializedCapacity: scalars.count) { numbers, filled in
        for unit in units {
          if unit.isParagraph || unit.isTitleCandidate {
            filled += reading.read(
              UnsafeBufferPointer(rebasing: scalars[page.scalars(of: unit.lines)]),
              isParagraph: unit.isParagraph,
              into: UnsafeMutableBufferPointer(rebasing: numbers[filled...]))
          }
          starts.append(filled)
        }
      }
    }
    self.starts = starts
    paragraphCounts = reading.paragraphCounts
  }

  /// What is known of the pairs while units are read.
  private struct Reading {
    private(set) var paragraphCounts: [Int32] = []
    private var table = PairTable()
    /// The last unit that had each pair.
    private var seen: [Int32] = []
    private var unit: Int32 = 0

    /// Writes the different pairs of a text that has room for them; returns how many there are.
    mutating func read(
      _ text: UnsafeBufferPointer<UInt32>, isParagraph: Bool,
      into numbers: UnsafeMutableBufferPointer<Int32>
    ) -> Int {
      unit += 1
      var filled = 0
      var left: UInt32 = 0
      for scalar in text {
        let right = PagePairs.isWordCharacter(scalar) ? scalar : 0
        if left != 0, right != 0 {
          let number = table.number(of: UInt64(left) << 21 | UInt64(right))
          if number == seen.count {
            seen.append(0)
            paragraphCounts.append(0)
          }
          if seen[number] != unit {
            seen[number] = unit
            if isParagraph { paragraphCounts[number] += 1 }
            numbers[filled] = Int32(truncatingIfNeeded: number)
            filled += 1
          }
        }
        left = right
      }
      return filled
    }
  }

  @inline(__always)
  private static func isWordCharacter(_ scalar: UInt32) -> Bool {
    EmWidth.isHan(scalar) || EmWidth.isDigit(scalar) || EmWidth.isLetter(scalar)
  }
}
