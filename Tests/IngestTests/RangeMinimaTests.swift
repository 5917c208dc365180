import TestSupport
import Testing

@testable import Ingest

/// Lowering whole ranges gives what lowering each place gives.
@Suite struct RangeMinimaTests {
  @Test(arguments: [1, 2, 3, 7, 8, 9, 64, 100])
  func `ranges are lowered as their places are`(count: Int) {
    var dice = SeededRandom(seed: UInt64(count))
    var minima = RangeMinima(count: count, value: 1000)
    var places = [Int](repeating: 1000, count: count)
    for _ in 0..<(3 * count) {
      let first = Int.random(in: 0..<count, using: &dice)
      let range = first..<Int.random(in: first...count, using: &dice)
      let value = Int.random(in: -50...1200, using: &dice)
      minima.lower(range, to: value)
      for place in range { places[place] = min(places[place], value) }
    }
    #expect(minima.values() == places)
  }
}
