import ArchiveModel

/// The postings of one article, and the passages of each of its slots: what is made for each article
/// alone, on any core.
package struct ArticlePostings: Sendable {
  package let article: SearchableArticle
  let chunks: [Chunk]
  /// How many slots the chunks take.
  let slots: Int
  /// Term, tier and slot, counted from the article's first; each once.
  let postings: [UInt64]

  package init(_ article: SearchableArticle, folding: Folding = .standard) {
    self.article = article
    let folded = article.passages.map { folding.fold($0.text) }
    let (chunks, slots) = Chunk.cut(folded.map(\.units.count))
    var postings: [UInt64] = []
    for chunk in chunks {
      for place in chunk.passages {
        ArticlePostings.add(
          folded[place], article.passages[place], slot: chunk.slot, to: &postings)
      }
    }
    postings += ArticlePostings.facets(of: article).flatMap { facet in
      chunks.map { Posting.packed(facet, .text, slot: $0.slot) }
    }
    PostingSort.sort(&postings)
    self.chunks = chunks
    self.slots = slots
    self.postings = postings
  }

  private static func add(
    _ text: FoldedText, _ passage: Passage, slot: Int, to postings: inout [UInt64]
  ) {
    let units = text.units
    guard let last = units.last else { return }
    let head = passage.headEnd > 0 ? text.offset(of: passage.headEnd) : 0
    let headTier: Posting.Tier = passage.sort == .title ? .title : .heading
    for place in units.indices {
      let single = Posting.term(units[place], 0)
      postings.append(Posting.packed(single, .presence, slot: slot))
      if place < head { postings.append(Posting.packed(single, headTier, slot: slot)) }
      guard place + 1 < units.count else { break }
      let pair = Posting.term(units[place], units[place + 1])
      postings.append(Posting.packed(pair, .text, slot: slot))
      if place + 1 < head { postings.append(Posting.packed(pair, headTier, slot: slot)) }
    }
    postings.append(Posting.packed(Posting.term(last, 0), .text, slot: slot))
  }

  private static func facets(of article: SearchableArticle) -> [UInt32] {
    [Facet.kind.term(article.kind.rawValue), Facet.year.term(article.id.date.year)]
      + (article.source.isEmpty ? [] : [Facet.source.term(article.source)])
      + article.countries.map { Facet.country.term($0) }
      + article.documents.map { Facet.document.term($0) }
  }
}
