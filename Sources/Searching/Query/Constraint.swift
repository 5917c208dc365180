/// What the index can say of a word or a filter: in which slots it may stand.
///
/// A slot qualifies if it has all terms of one of the alternatives.
struct Constraint: Hashable, Sendable {
  /// Pairs of a word that are looked up, the rarest ones; the text decides the rest.
  static let mostPairs = 3

  let alternatives: [[UInt32]]

  /// A word in one of its forms.
  static func word(_ term: SearchTerm, in index: inout PublishedIndex) throws -> Constraint {
    var alternatives: [[UInt32]] = []
    for form in term.forms {
      let numbers = form.compactMap { index.alphabet[$0] }
      // A character that is nowhere in the archive.
      guard numbers.count == form.count else { continue }
      alternatives +=
        form.count == 1
        ? try single(numbers[0], in: &index)
        : [rarest(pairs(of: numbers), index.root.frequent)]
    }
    return Constraint(alternatives: alternatives)
  }

  /// One of several values of a filter.
  static func values(_ facet: Facet, _ values: [String]) -> Constraint {
    Constraint(alternatives: values.map { [facet.term($0)] })
  }

  /// One of several stretches of time, by the years that have articles.
  static func years(
    _ spans: [SearchQuery.Span], in index: inout PublishedIndex
  ) throws -> Constraint {
    let terms = try index.lists(startingWith: Facet.year.rawValue).filter { entry in
      spans.contains { $0.years.contains(Int(entry.key.second)) }
    }
    return Constraint(alternatives: Set(terms.map(\.key.term)).sorted().map { [$0] })
  }

  /// A frequent character has a list; the places of another are those of the pairs that it begins, and
  /// where it ends a passage.
  private static func single(
    _ unit: UInt16, in index: inout PublishedIndex
  ) throws -> [[UInt32]] {
    let whole = Posting.term(unit, 0)
    if let list = try index.list(whole, .text), list.isComplete { return [[whole]] }
    var terms: [UInt32] = []
    for entry in try index.lists(startingWith: unit) where terms.last != entry.key.term {
      terms.append(entry.key.term)
    }
    return terms.map { [$0] }
  }

  private static func pairs(of word: [UInt16]) -> [UInt32] {
    var pairs: [UInt32] = []
    for (first, second) in zip(word, word.dropFirst()) {
      let pair = Posting.term(first, second)
      if !pairs.contains(pair) { pairs.append(pair) }
      // A long text is as rare as its first hundred pairs.
      if pairs.count == 100 { break }
    }
    return pairs
  }

  /// The pairs of the rarest characters, in their order.
  private static func rarest(_ pairs: [UInt32], _ frequent: [UInt16]) -> [UInt32] {
    func rank(_ unit: UInt32) -> Int {
      frequent.firstIndex(of: UInt16(truncatingIfNeeded: unit)) ?? SearchRoot.mostFrequent
    }
    let ranked = pairs.enumerated().map { place, pair in
      (place: place, rank: rank(pair >> 16) + rank(pair))
    }
    return ranked.sorted { ($1.rank, $0.place) < ($0.rank, $1.place) }.prefix(mostPairs)
      .map(\.place).sorted().map { pairs[$0] }
  }
}
