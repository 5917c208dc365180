import ArchiveModel
import Searching

/// A published index in memory, and the passages that it was made from.
struct SearchArchive {
  let files: [String: [UInt8]]
  let articles: [SearchableArticle]

  init(_ articles: [SearchableArticle]) throws {
    var files: [String: [UInt8]] = [:]
    var writer = SearchIndexWriter { files[$0.path] = $0.bytes }
    for article in articles { try writer.add(FoldedArticle(article)) }
    try writer.finish(SearchNames(names: [], dates: [], datePath: "dates/*.html"))
    self.files = files
    self.articles = articles
  }

  func engine() throws -> SearchEngine {
    let files = files
    return try SearchEngine { files["\(Shard.folder)/\($0).js"] }
  }

  func hits(_ query: String, limit: Int = 0) throws -> [SearchHit] {
    var engine = try engine()
    return try engine.search(SearchQuery(query, folding: engine.folding), limit: limit)
  }

  /// The places of the hits, as `2025-05-30-01#p-1`, in their order.
  func places(_ query: String) throws -> [String] {
    try hits(query).map { "\($0.article)#\($0.anchor)" }
  }

  /// Where a word stands, by comparing all texts.
  func truth(_ word: String) -> Set<String> {
    let wanted = Folding.standard.fold(word).units
    var places: Set<String> = []
    for article in articles {
      for passage in article.passages {
        let text = Folding.standard.fold(passage.text).units
        let starts = 0..<max(0, text.count - wanted.count + 1)
        if starts.contains(where: { text[$0...].starts(with: wanted) }) {
          places.insert("\(article.id)#\(passage.anchor)")
        }
      }
    }
    return places
  }

  /// An article of paragraphs; the first text is its title.
  static func article(
    _ id: String, _ texts: [String], kind: ArticleKind = .news, source: String = "",
    countries: [String] = [], documents: [String] = []
  ) throws -> SearchableArticle {
    let passages = texts.enumerated().map { place, text in
      Passage(
        anchor: place == 0 ? "title" : "p-\(place)", sort: place == 0 ? .title : .body, text: text,
        headEnd: place == 0 ? text.utf16.count : 0)
    }
    guard let articleID = ArticleID(id) else { throw NoSuchID(text: id) }
    return SearchableArticle(
      id: articleID, path: "articles/\(id.prefix(4))/\(id).html", title: texts[0], kind: kind,
      source: source, countries: countries, documents: documents, passages: passages)
  }

  struct NoSuchID: Error {
    let text: String
  }
}
