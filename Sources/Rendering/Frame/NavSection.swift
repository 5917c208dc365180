/// The entries of the main navigation, in their order.
package enum NavSection: String, Sendable, Hashable, CaseIterable {
  case articles
  case dates
  case countries
  case clauses
  case documents
  case lists
  case raw

  /// The page that an entry leads to.
  var address: PageAddress {
    switch self {
    case .articles: .articles(year: nil)
    case .dates: .dates
    case .countries: .countries
    case .clauses: .clauses
    case .documents: .documents
    case .lists: .lists
    case .raw: .rawPages
    }
  }

  /// The entry that a page belongs to.
  init?(_ address: PageAddress) {
    switch address {
    case .article, .articles, .alias: self = .articles
    case .dates, .period, .validities: self = .dates
    case .countries, .country, .group, .countryMatrix, .countryPairs, .places, .place,
      .organisations, .organisation:
      self = .countries
    case .clauses, .clauseTree, .clauseNumber, .citingClause: self = .clauses
    case .documents, .document, .unresolved: self = .documents
    case .lists, .list: self = .lists
    case .rawPages, .rawPage: self = .raw
    case .shelf(let base, _):
      guard let section = NavSection(base) else { return nil }
      self = section
    case .home, .downloads, .search, .notFound, .withdrawn: return nil
    }
  }
}
