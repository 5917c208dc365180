import Analysis
import ArchiveModel

/// Compares the words of a query with a passage: what the text says is what counts.
struct PassageCheck: Sendable {
  private let query: SearchQuery
  private let folding: Folding

  init(_ query: SearchQuery, folding: Folding) {
    self.query = query
    self.folding = folding
  }

  /// Whether an article passes the filters.
  func admits(_ article: TextShard.Article) -> Bool {
    let passes = query.facets.allSatisfy { facet, values in
      values.contains { value in
        switch facet {
        case .kind: article.kind == value
        case .source: article.source == value
        case .country: article.countries.contains(value)
        case .document: article.documents.contains(value)
        }
      }
    }
    let day = String(article.id.prefix(10))
    return passes && (query.spans.isEmpty || query.spans.contains { $0.contains(day) })
  }

  /// The hit in a passage; `nil` where a word is missing or one that is left out stands there.
  func hit(
    _ passage: Passage, of article: TextShard.Article, slot: Int, place: Int
  ) -> SearchHit? {
    guard isInScope(passage) else { return nil }
    let text = folding.fold(passage.text)
    let head = text.offset(of: passage.headEnd)
    var count = 0
    var shown: Range<Int>?
    var isInHead = false
    for term in query.terms {
      let finds = term.forms.flatMap { form in
        text.finds(form).map { $0..<$0 + form.count }
      }
      if term.isExcluded {
        guard finds.isEmpty else { return nil }
        continue
      }
      guard let first = finds.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
      count += finds.count
      shown = shown ?? first
      isInHead = isInHead || first.lowerBound < head
    }
    guard let shown else { return nil }
    let tier: Posting.Tier =
      passage.sort == .title ? .title : isInHead ? .heading : .text
    return quote(
      passage, of: article, text.origin(from: shown.lowerBound, to: shown.upperBound), tier: tier,
      density: count * 4096 / (text.units.count + 64), slot: slot, place: place)
  }

  private func isInScope(_ passage: Passage) -> Bool {
    query.scopes.isEmpty
      || query.scopes.contains { scope in
        switch scope {
        case .title: passage.sort == .title
        case .clause: passage.sort == .clause
        case .text: passage.sort == .clause || passage.sort == .body
        case .all: true
        }
      }
  }

  /// The hit with its sentence; `find` counts UTF-16 units of the passage's text.
  private func quote(
    _ passage: Passage, of article: TextShard.Article, _ find: Range<Int>, tier: Posting.Tier,
    density: Int, slot: Int, place: Int
  ) -> SearchHit {
    let units = Array(passage.text.utf16)
    let from = String(decoding: units[..<find.lowerBound], as: UTF16.self).utf8.count
    let to = from + String(decoding: units[find], as: UTF16.self).utf8.count
    let bytes = Array(passage.text.utf8)
    let sentence = SentenceBounds.around(SourceSpan(from: from, to: to), in: bytes)
    return SearchHit(
      article: article.id, title: article.title, anchor: passage.anchor,
      url: "\(article.path)#\(passage.anchor)",
      sentence: String(decoding: bytes[sentence.from..<sentence.to], as: UTF8.self),
      from: from - sentence.from, to: to - sentence.from, tier: tier, density: density,
      slot: slot, place: place)
  }
}
