/// How much more the best partition costs that has, or hasn't, a boundary at a place, or that has
/// another headline, than the best partition of all.
///
/// Costs are tenths of a natural logarithm of a chance, so a margin of 23 says ten to one, as far as
/// the costs are right; `Confidence` holds what was counted.
struct PartitionMargins {
  private let edges: [PartitionEdge]
  private let ends: [Int]
  private let before: [Int]
  /// The least cost of all units from a unit on.
  private let after: [Int]
  /// The least cost of a partition without a boundary before a unit.
  private let without: [Int]

  /// More than any margin that tells something, and small enough to add to.
  private static let never = 1 << 40

  /// - Parameters:
  ///   - edges: Readings as articles, by their ends, those of an end by their beginnings.
  ///   - ends: For each end from 0, how many edges end at it or earlier.
  ///   - before: For each end from 0, the least cost of all units before it.
  init(edges: [PartitionEdge], ends: [Int], before: [Int]) {
    self.edges = edges
    self.ends = ends
    self.before = before
    var after = [Int](repeating: PartitionMargins.never, count: before.count)
    after[before.count - 1] = 0
    for edge in edges.reversed() {
      let cost = edge.cost + after[edge.units.upperBound]
      after[edge.units.lowerBound] = min(after[edge.units.lowerBound], cost)
    }
    var without = RangeMinima(count: before.count, value: PartitionMargins.never)
    for end in before.indices.dropFirst() {
      // Of the edges of an end, each covers the places that those behind it do, and more.
      var least = PartitionMargins.never
      for place in ends[end - 1]..<ends[end] {
        let edge = edges[place]
        let cost = before[edge.units.lowerBound] + edge.cost + after[end]
        guard cost < least else { continue }
        least = cost
        without.lower(edge.units.lowerBound + 1..<end, to: cost)
      }
    }
    self.after = after
    self.without = without.values()
  }

  /// How much more the best partition costs without a boundary before a unit than with one; negative
  /// where it costs less.
  func boundary(_ unit: Int) -> Int {
    max(-999, min(999, without[unit] - before[unit] - after[unit]))
  }

  /// How much more the best partition costs in which a unit isn't the headline of its article.
  func headline(_ unit: Int) -> Int {
    var least = PartitionMargins.never
    for end in (unit + 1)..<before.count {
      let edges = edges[ends[end - 1]..<ends[end]]
      guard let first = edges.first else { continue }
      if first.units.lowerBound > unit { break }
      for edge in edges.prefix(while: { $0.units.lowerBound <= unit }) {
        guard let cost = edge.title == unit ? edge.costOtherwise : edge.cost else { continue }
        least = min(least, before[edge.units.lowerBound] + cost + after[end])
      }
    }
    return max(0, min(999, least - before[before.count - 1]))
  }
}
