import Indexing

/// Which articles speak of the same things.
struct RelatedArticles: Sendable {
  /// An article near another one, and what both speak of.
  struct Neighbour: Sendable {
    let article: Int
    /// The terms that both have, rare ones first.
    let shared: [(taxonomy: Taxonomy.Name, key: String)]
  }

  private let neighbours: [[Neighbour]]

  /// The most articles that are named for one.
  private static let most = 3
  /// The most terms that are named for a neighbour.
  private static let mostShared = 4
  /// A term of more articles than this says little about any of them.
  private static let commonest = 200

  init(_ archive: Archive) {
    var termsOf = [[Int]](repeating: [], count: archive.documents.count)
    var articlesOf: [[Int]] = []
    var names: [(taxonomy: Taxonomy.Name, key: String)] = []
    for name in [Taxonomy.Name.countries, .groups, .documents] {
      for term in archive.terms(name) {
        let articles = Set(term.occurrences.map(\.document)).sorted()
        guard articles.count >= 2, articles.count <= RelatedArticles.commonest else { continue }
        for article in articles { termsOf[article].append(articlesOf.count) }
        articlesOf.append(articles)
        names.append((name, term.key))
      }
    }
    neighbours = archive.documents.indices.map { place in
      var scores: [Int: Double] = [:]
      for term in termsOf[place] {
        for other in articlesOf[term] where other != place {
          scores[other, default: 0] += 1 / Double(articlesOf[term].count)
        }
      }
      let nearest = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .prefix(RelatedArticles.most).map(\.key)
      let own = Set(termsOf[place])
      return nearest.map { other in
        let shared = termsOf[other].filter { own.contains($0) }
          .sorted { (articlesOf[$0].count, $0) < (articlesOf[$1].count, $1) }
        return Neighbour(
          article: other, shared: shared.prefix(RelatedArticles.mostShared).map { names[$0] })
      }
    }
  }

  /// The nearest articles, nearest first.
  func articles(of place: Int) -> [Neighbour] { neighbours[place] }
}
