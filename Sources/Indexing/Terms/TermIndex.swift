package import Analysis

/// The terms of one taxonomy over the whole archive.
package struct TermIndex: Sendable {
  /// By key.
  package let terms: [Term]
  private let places: [String: Int]

  package init(_ taxonomy: Taxonomy, _ documents: [Document]) {
    var occurrences: [String: [Occurrence]] = [:]
    for (document, content) in documents.enumerated() {
      for (mention, value) in content.mentions.enumerated() {
        for key in taxonomy.keys(value) {
          occurrences[key, default: []].append(
            Occurrence(document: document, mention: mention))
        }
      }
    }
    terms = occurrences.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { Term(key: $0, occurrences: occurrences[$0] ?? []) }
    places = Dictionary(
      uniqueKeysWithValues: terms.enumerated().map { ($0.element.key, $0.offset) })
  }

  /// The term with a key, if anything mentions it.
  package subscript(key: String) -> Term? { places[key].map { terms[$0] } }
}
