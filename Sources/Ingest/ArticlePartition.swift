/// Parts a page's units into articles: of all partitions the one of least cost.
struct ArticlePartition {
  /// So many beginnings are followed at once, the cheapest ones, so that time stays linear.
  private static let beam = 32

  /// A reading that costs so much more than another partition up to the same unit never wins: what
  /// comes after costs both alike, but for a headline's overlap and a missing headline.
  private static let hopeless = 160

  /// The articles of a page in its order; together they hold every unit once.
  static func part(
    _ units: [PageUnit], _ overlap: HeadlineOverlap, _ cohesion: Cohesion
  ) -> [ArticleCut] {
    var best = [Int](repeating: .max, count: units.count + 1)
    var cuts = [ArticleCut?](repeating: nil, count: units.count + 1)
    best[0] = 0
    var walks: [ArticleWalk] = []
    for end in units.indices {
      walks.append(ArticleWalk(units, overlap, cohesion, from: end, cost: best[end]))
      for place in walks.indices {
        walks[place].read(end)
        guard let outcome = walks[place].outcome() else { continue }
        let start = walks[place].start
        guard outcome.cost < best[end + 1] else { continue }
        best[end + 1] = outcome.cost
        cuts[end + 1] = ArticleCut(
          units: start..<(end + 1), title: outcome.title, isArticle: outcome.isArticle,
          overlap: outcome.overlap)
      }
      prune(&walks, limit: best[end + 1] + hopeless)
    }
    var articles: [ArticleCut] = []
    var end = units.count
    while end > 0, let cut = cuts[end] {
      articles.append(cut)
      end = cut.units.lowerBound
    }
    return articles.reversed()
  }

  private static func prune(_ walks: inout [ArticleWalk], limit: Int) {
    walks.removeAll { $0.least.map { $0 > limit } ?? true }
    guard walks.count > 2 * beam else { return }
    let ranked = walks.indices.map { (walks[$0].least ?? .max, $0) }.sorted { $0 < $1 }
    walks = ranked.prefix(beam).map(\.1).sorted().map { walks[$0] }
  }
}
