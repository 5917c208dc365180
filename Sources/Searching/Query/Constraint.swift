/// What the index can say of a word or a filter: in which slots it may stand.
///
/// A slot qualifies if it has all terms of one of the alternatives, whose rarest come first.
struct Constraint: Hashable, Sendable {
  /// Terms of a word that are looked up at most, the rarest ones; the text decides the rest.
  static let mostTerms = 9

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
        : [rarest(terms(of: form, numbers), index.root.frequent)]
    }
    return Constraint(alternatives: alternatives)
  }

  /// One of several values of a filter.
  static func values(_ facet: Facet, _ values: [String]) -> Constraint {
    Constraint(alternatives: values.map { [facet.term($0)] })
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

  /// A term of a word with the numbers of the characters that it has.
  private typealias WordTerm = (term: UInt32, numbers: ArraySlice<UInt16>)

  /// Every three characters of Latin words and numbers, and the pairs that stand in none of them.
  private static func terms(of form: [UInt16], _ numbers: [UInt16]) -> [WordTerm] {
    var terms: [WordTerm] = []
    func add(_ term: UInt32, _ places: Range<Int>) {
      let known = terms.firstIndex { $0.term == term }
      if let known {
        terms[known].numbers = numbers[places]
      } else {
        terms.append((term, numbers[places]))
      }
    }
    func triple(_ place: Int) -> UInt32? {
      place >= 0 && place + 2 < form.count
        ? Posting.term(form[place], form[place + 1], form[place + 2]) : nil
    }
    // A long text is as rare as its first hundred terms.
    for place in 0..<form.count - 1 where terms.count < 100 {
      if let term = triple(place) {
        add(term, place..<place + 3)
      } else if triple(place - 1) == nil {
        add(Posting.term(numbers[place], numbers[place + 1]), place..<place + 2)
      }
    }
    return terms
  }

  /// The terms of the rarest characters, these first.
  private static func rarest(_ terms: [WordTerm], _ frequent: [UInt16]) -> [UInt32] {
    let ranked = terms.enumerated().map { place, term in
      (
        place: place,
        rank: term.numbers.reduce(0) {
          $0 + (frequent.firstIndex(of: $1) ?? SearchRoot.mostFrequent)
        }
      )
    }
    return ranked.sorted { ($1.rank, $0.place) < ($0.rank, $1.place) }.prefix(mostTerms)
      .map { terms[$0.place].term }
  }
}
