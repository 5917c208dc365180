import Indexing

/// Which articles speak of the same things.
struct RelatedArticles: Sendable {
  private let places: [[Int]]

  /// The most articles that are named for one.
  private static let most = 5
  /// A term of more articles than this says little about any of them.
  private static let commonest = 200

  init(_ archive: Archive) {
    var termsOf = [[Int]](repeating: [], count: archive.documents.count)
    var articlesOf: [[Int]] = []
    for name in [Taxonomy.Name.countries, .groups, .documents] {
      for term in archive.terms(name) {
        let articles = Set(term.occurrences.map(\.document)).sorted()
        guard articles.count >= 2, articles.count <= RelatedArticles.commonest else { continue }
        for article in articles { termsOf[article].append(articlesOf.count) }
        articlesOf.append(articles)
      }
    }
    places = archive.documents.indices.map { place in
      var scores: [Int: Double] = [:]
      for term in termsOf[place] {
        for other in articlesOf[term] where other != place {
          scores[other, default: 0] += 1 / Double(articlesOf[term].count)
        }
      }
      return scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .prefix(RelatedArticles.most).map(\.key)
    }
  }

  /// The nearest articles, nearest first.
  func articles(of place: Int) -> [Int] { places[place] }
}
