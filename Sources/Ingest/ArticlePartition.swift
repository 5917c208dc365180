/// Parts a page's units into articles: of all partitions the one of least cost.
struct ArticlePartition {
  /// No article is looked for over more units than this, so that time stays linear.
  private static let longest = 400

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
    for start in units.indices where best[start] < .max {
      var walk = ArticleWalk(units, overlap, cohesion, from: start)
      for end in start..<min(units.count, start + longest) {
        walk.read(end)
        guard let least = walk.least, let outcome = walk.outcome() else { break }
        if best[end + 1] < .max, best[start] + least > best[end + 1] + hopeless { break }
        let cost = best[start] + outcome.cost
        guard cost < best[end + 1] else { continue }
        best[end + 1] = cost
        cuts[end + 1] = ArticleCut(
          units: start..<(end + 1), title: outcome.title, isArticle: outcome.isArticle,
          overlap: outcome.overlap)
      }
    }
    var articles: [ArticleCut] = []
    var end = units.count
    while end > 0, let cut = cuts[end] {
      articles.append(cut)
      end = cut.units.lowerBound
    }
    return articles.reversed()
  }
}
