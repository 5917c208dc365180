/// Parts a page's units into articles: of all partitions the one of least cost.
struct ArticlePartition {
  /// So many beginnings are followed at once, the cheapest ones, so that time stays linear.
  private static let beam = 32

  /// A reading that costs so much more than another partition up to the same unit never wins: what
  /// comes after costs both alike, but for a headline's overlap and a missing headline.
  private static let hopeless = 90

  /// The readings of units as one article that are not hopeless, by their ends.
  private var edges: [PartitionEdge] = []
  /// Where the edges that end before a unit begin in `edges`; one place more than there are units.
  private var ends: [Int] = [0]
  /// The least cost of all units before a unit.
  private var before: [Int] = [0]
  /// The cheapest edge that ends before a unit.
  private var cheapest: [Int] = [-1]

  /// The articles of a page in its order; together they hold every unit once.
  static func part(_ evidence: PageEvidence) -> [ArticleCut] {
    var partition = ArticlePartition()
    partition.edges.reserveCapacity(8 * evidence.units.count)
    var walks: [ArticleWalk] = []
    for (index, unit) in evidence.units.enumerated() {
      // A boundary that is given ends all walks; where none may be, no walk begins.
      if unit.given.begins == true { walks = [] }
      if unit.given.begins != false || walks.isEmpty {
        walks.append(ArticleWalk(from: index, cost: partition.before[index]))
      }
      partition.read(index, &walks, in: evidence)
    }
    return partition.cuts()
  }

  /// Reads one unit in every walk that is open.
  private mutating func read(
    _ index: Int, _ walks: inout [ArticleWalk], in evidence: PageEvidence
  ) {
    var least = Int.max
    var best = -1
    walks.withUnsafeMutableBufferPointer { walks in
      for place in walks.indices {
        walks[place].read(index, in: evidence)
        guard let edge = walks[place].edge(in: evidence) else { continue }
        let cost = before[edge.units.lowerBound] + edge.cost
        if cost < least { (least, best) = (cost, edges.count) }
        edges.append(edge)
      }
    }
    before.append(least)
    cheapest.append(best)
    ends.append(edges.count)
    let limit = least + ArticlePartition.hopeless
    var kept = 0
    for place in walks.indices where walks[place].least <= limit {
      if kept < place { walks[kept] = walks[place] }
      kept += 1
    }
    walks.removeLast(walks.count - kept)
    guard walks.count > 2 * ArticlePartition.beam else { return }
    let ranked = walks.indices.map { (walks[$0].least, $0) }.sorted { $0 < $1 }
    walks = ranked.prefix(ArticlePartition.beam).map(\.1).sorted().map { walks[$0] }
  }

  /// The edges of the best partition, with how much more it costs to read them otherwise.
  private func cuts() -> [ArticleCut] {
    let margins = PartitionMargins(edges: edges, ends: ends, before: before)
    var cuts: [ArticleCut] = []
    var end = before.count - 1
    while end > 0, cheapest[end] >= 0 {
      let edge = edges[cheapest[end]]
      cuts.append(
        ArticleCut(
          edge, boundary: margins.boundary(edge.units.lowerBound),
          headline: edge.title.map { margins.headline($0) },
          inside: edge.units.dropFirst().map { margins.boundary($0) }))
      end = edge.units.lowerBound
    }
    return cuts.reversed()
  }
}
