/// What stands where in an archive: the terms of its articles, slot by slot.
struct ArchivePostings {
  private var runs: PostingRuns
  private(set) var alphabet = Alphabet()
  /// For each character, by its number, how often it begins a pair in a slot.
  private(set) var pairs = [Int](repeating: 0, count: 0x10000)

  /// - Parameter storage: Takes runs of postings; without one they stay in memory, packed.
  init(storage: RunStorage?) {
    runs = PostingRuns(storage: storage)
  }

  /// Adds the article that comes next, at its first slot.
  mutating func add(_ article: FoldedArticle, at start: Int) throws {
    let facets = article.facets
    for chunk in article.chunks {
      try runs.begin(slot: start + chunk.slot)
      for place in chunk.passages {
        let isTitle = article.article.passages[place].sort == .title
        add(
          article.folded(place), head: article.heads[place],
          tier: isTitle ? .title : .heading)
      }
      for facet in facets { runs.add(Posting.group(facet, .text)) }
    }
  }

  /// Gives every group, ascending, with its slots, ascending.
  mutating func merge(_ take: (UInt64, [Int]) throws -> Void) throws { try runs.merge(take) }

  /// Adds a passage.
  ///
  /// - Parameters:
  ///   - units: Its folded text.
  ///   - head: How many of the units are a heading.
  ///   - tier: That of the heading.
  private mutating func add(_ units: ArraySlice<UInt16>, head: Int, tier: Posting.Tier) {
    guard let last = units.last else { return }
    var number = alphabet.add(units[units.startIndex])
    for place in units.indices {
      let inHead = place - units.startIndex < head
      add(Posting.term(number, 0), .presence, inHead ? tier : nil)
      guard place + 1 < units.endIndex else { break }
      let next = alphabet.add(units[place + 1])
      let pairIsInHead = place + 1 - units.startIndex < head
      if add(Posting.term(number, next), .text, pairIsInHead ? tier : nil) {
        pairs[Int(number)] += 1
      }
      if Posting.isNumeric(units[place + 1]), place + 2 < units.endIndex,
        let triple = Posting.term(units[place], units[place + 1], units[place + 2])
      {
        add(triple, .text, place + 2 - units.startIndex < head ? tier : nil)
      }
      number = next
    }
    runs.add(Posting.group(Posting.term(alphabet.add(last), 0), .text))
  }

  /// Adds a term, in a second tier too where it stands in a heading; `false` where the slot has it.
  @inline(__always) @discardableResult
  private mutating func add(
    _ term: UInt32, _ tier: Posting.Tier, _ second: Posting.Tier?
  ) -> Bool {
    if let second { runs.add(Posting.group(term, second)) }
    return runs.add(Posting.group(term, tier))
  }
}
