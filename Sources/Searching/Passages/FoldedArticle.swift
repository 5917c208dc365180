import ArchiveModel

/// An article with its texts as they are published and as they are searched: what is made of each
/// article alone, on any core.
package struct FoldedArticle: Sendable {
  package let article: SearchableArticle
  /// The texts of all passages in UTF-16, one behind the other, and where each ends.
  let raw: [UInt16]
  let rawEnds: [Int]
  /// The same, folded.
  let folded: [UInt16]
  let foldedEnds: [Int]
  /// For each passage, how many folded units are a heading.
  let heads: [Int]
  let chunks: [Chunk]
  /// How many slots the chunks take.
  let slots: Int

  package init(_ article: SearchableArticle, folding: Folding = .standard) {
    var (raw, folded): ([UInt16], [UInt16]) = ([], [])
    var (rawEnds, foldedEnds, heads): ([Int], [Int], [Int]) = ([], [], [])
    let size = article.passages.reduce(0) { $0 + $1.text.utf8.count }
    raw.reserveCapacity(size / 2)
    folded.reserveCapacity(size / 2)
    for passage in article.passages {
      let start = raw.count
      UTF16Text.append(passage.text, to: &raw)
      let headEnd = passage.headEnd
      var head = 0
      folding.fold(raw[start...]) { unit, origin in
        folded.append(unit)
        if origin < headEnd { head += 1 }
      }
      rawEnds.append(raw.count)
      foldedEnds.append(folded.count)
      heads.append(head)
    }
    self.article = article
    (self.raw, self.rawEnds, self.folded, self.foldedEnds) = (raw, rawEnds, folded, foldedEnds)
    self.heads = heads
    (chunks, slots) = Chunk.cut(
      foldedEnds.indices.map { foldedEnds[$0] - ($0 > 0 ? foldedEnds[$0 - 1] : 0) })
  }

  /// The published text of a passage.
  func raw(_ place: Int) -> ArraySlice<UInt16> {
    raw[(place > 0 ? rawEnds[place - 1] : 0)..<rawEnds[place]]
  }

  /// The searched text of a passage.
  func folded(_ place: Int) -> ArraySlice<UInt16> {
    folded[(place > 0 ? foldedEnds[place - 1] : 0)..<foldedEnds[place]]
  }

  /// The terms of what the article is filtered by.
  var facets: [UInt32] {
    [Facet.kind.term(article.kind.rawValue)]
      + (article.source.isEmpty ? [] : [Facet.source.term(article.source)])
      + article.countries.map { Facet.country.term($0) }
      + article.documents.map { Facet.document.term($0) }
  }
}
