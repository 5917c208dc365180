import ArchiveModel

/// Answers queries from a published index, as the script of the search page does.
///
/// Candidates come from the index in their order and go through the text in windows; inside a window
/// the best articles stand first. So the first hits need little to be read, and are the same however
/// many are asked for.
package struct SearchEngine {
  /// Slots that are looked at together.
  static let window = 6
  /// Words that are looked up; the text decides further ones.
  private static let mostWords = 8

  private var index: PublishedIndex

  /// - Parameter read: Gives a file of `Shard.folder` by its name without extension; `nil` for none.
  /// - Throws: `SearchFault`, and what `read` throws.
  package init(read: @escaping (String) throws -> [UInt8]?) throws {
    index = try PublishedIndex(read: read)
  }

  /// How queries and texts are folded.
  package var folding: Folding { index.folding }

  /// Names of the files that were read so far.
  package var loaded: Set<String> { index.loaded }

  /// The hits of a query, best first.
  ///
  /// - Parameters:
  ///   - query: Words and filters.
  ///   - limit: How many at most; 0 for all.
  /// - Returns: The hits; none for a query without words.
  /// - Throws: `SearchFault`, and what the reading of files throws.
  package mutating func search(_ query: SearchQuery, limit: Int) throws -> [SearchHit] {
    guard query.hasWords else { return [] }
    var words: [Constraint] = []
    for term in query.terms.filter({ !$0.isExcluded }).prefix(SearchEngine.mostWords) {
      words.append(try Constraint.word(term, in: &index))
    }
    let filters = Facet.allCases.compactMap { facet in
      query.facets[facet].map { Constraint.values(facet, $0) }
    }
    var candidates = CandidateSequence(
      words: words, filters: filters, in: try stretches(query.spans),
      isOfTitles: query.scopes == [.title])
    let check = PassageCheck(query, folding: folding)
    var hits: [SearchHit] = []
    while limit == 0 || hits.count < limit {
      let slots = try candidates.next(SearchEngine.window, from: &index)
      guard !slots.isEmpty else { break }
      let found = try self.hits(in: slots, check)
      if found.count * 2 < slots.count { candidates.narrow() }
      hits += found
    }
    return limit == 0 ? hits : Array(hits.prefix(limit))
  }

  /// The slots of the days that lie in one of some spans, ascending; all where there are none.
  private mutating func stretches(_ spans: [SearchQuery.Span]) throws -> [Range<Int>] {
    guard !spans.isEmpty else { return index.root.end > 0 ? [0..<index.root.end] : [] }
    let days = try index.days()
    var stretches: [Range<Int>] = []
    for (place, day) in days.enumerated() {
      let text = day.day.description
      guard spans.contains(where: { $0.contains(text) }) else { continue }
      let end = place + 1 < days.count ? days[place + 1].slot : index.root.end
      if let last = stretches.last, last.upperBound == day.slot {
        stretches[stretches.count - 1] = last.lowerBound..<end
      } else {
        stretches.append(day.slot..<end)
      }
    }
    return stretches
  }

  /// The hits of a window: articles by their best hit, the hits of each together.
  private mutating func hits(in slots: [Int], _ check: PassageCheck) throws -> [SearchHit] {
    var hits: [SearchHit] = []
    for slot in slots {
      guard let content = try index.slot(slot), check.admits(content.article) else { continue }
      for (place, passage) in content.passages.enumerated() {
        if let hit = check.hit(passage, of: content.article, slot: slot, place: place) {
          hits.append(hit)
        }
      }
    }
    let groups = Dictionary(grouping: hits, by: \.article).values.map { group in
      group.sorted { $0.precedes($1) }
    }
    return groups.sorted { $0[0].precedes($1[0]) }.flatMap { $0 }
  }
}

extension SearchHit {
  /// Headlines, then headings, then text; denser ones, then newer ones, then in the order of reading.
  fileprivate func precedes(_ other: SearchHit) -> Bool {
    if tier != other.tier { return tier.rawValue < other.tier.rawValue }
    if density != other.density { return density > other.density }
    if article != other.article { return slot > other.slot }
    return (slot, place) < (other.slot, other.place)
  }
}
