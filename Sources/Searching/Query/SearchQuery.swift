/// What a person asks for: words, and what results are filtered by.
///
///     SearchQuery("免签 -过境 country:SA year:2024..2025 in:clause", folding: folding)
///
/// Words stand in one passage together; "两个 词" in quotation marks are one word with the blank in it
/// and in that writing alone; -词 leaves out passages that have it. `country:`, `kind:`, `source:`,
/// `document:`, `year:` or `date:` and `in:` narrow the articles; several of one key widen each other.
package struct SearchQuery: Hashable, Sendable {
  /// Which passages are looked at.
  enum Scope: String, Hashable, Sendable {
    case title
    case clause
    case text
    /// What a word that is none of these means.
    case all
  }

  /// Days, months or years by their beginnings, both ends included; an end may be open.
  struct Span: Hashable, Sendable {
    let from: String
    let to: String
  }

  /// In their order.
  package let terms: [SearchTerm]
  let facets: [Facet: [String]]
  let spans: [Span]
  let scopes: Set<Scope>

  package init(_ text: String, folding: Folding) {
    var terms: [SearchTerm] = []
    var facets: [Facet: [String]] = [:]
    var spans: [Span] = []
    var scopes: Set<Scope> = []
    for token in QueryToken.read(text, folding: folding) {
      switch token.key {
      case "year", "date": spans.append(SearchQuery.span(token.value))
      case "in": scopes.insert(Scope(rawValue: token.value) ?? .all)
      case let key?:
        if let facet = SearchQuery.facets[key] { facets[facet, default: []].append(token.value) }
      case nil:
        let word = folding.fold(token.value).units
        guard !word.isEmpty else { continue }
        terms.append(
          SearchTerm(word, isExact: token.isQuoted, isExcluded: token.isExcluded))
      }
    }
    self.terms = terms
    self.facets = facets
    self.spans = spans
    self.scopes = scopes
  }

  /// Whether there is anything to look for.
  package var hasWords: Bool { terms.contains { !$0.isExcluded } }

  private static let facets: [String: Facet] = [
    "kind": .kind, "source": .source, "country": .country, "document": .document,
  ]

  private static func span(_ value: String) -> Span {
    let ends = value.split(separator: "..", omittingEmptySubsequences: false)
    return Span(from: String(ends[0]), to: String(ends.count > 1 ? ends[1] : ends[0]))
  }
}

extension SearchQuery.Span {
  /// Whether a day, `2025-06-09`, lies in it.
  func contains(_ day: String) -> Bool {
    let begins = from.isEmpty || from.utf8.lexicographicallyPrecedes(day.utf8) || from == day
    return begins
      && (to.isEmpty || day.hasPrefix(to) || day.utf8.lexicographicallyPrecedes(to.utf8))
  }
}
