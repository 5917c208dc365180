package import Analysis
package import ArchiveModel
import Indexing
import Markup

/// An article as the index takes it: its passages, and what results are filtered by.
package struct SearchableArticle: Sendable {
  package let id: ArticleID
  /// The page below the site: `articles/2025/2025-05-30-07.html`.
  package let path: String
  /// The headline, or the first words of an article without one.
  package let title: String
  package let kind: ArticleKind
  /// The newspaper; empty where it is unknown.
  package let source: String
  /// Codes of the countries that it names, sorted.
  package let countries: [String]
  /// Documents that it is or cites, most often cited first, `mostDocuments` at most.
  package let documents: [String]
  package let passages: [Passage]

  /// A law may cite hundreds; the first ones say what it is about.
  static let mostDocuments = 24

  package init(
    id: ArticleID, path: String, title: String, kind: ArticleKind, source: String,
    countries: [String], documents: [String], passages: [Passage]
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.kind = kind
    self.source = source
    self.countries = countries
    self.documents = documents
    self.passages = passages
  }

  /// - Parameters:
  ///   - document: The article as it was read.
  ///   - path: Its page below the site.
  ///   - title: What its page is called.
  package init(_ document: Document, path: String, title: String) {
    let frontMatter = document.frontMatter
    self.init(
      id: document.id, path: path, title: SearchableArticle.plain(title), kind: frontMatter.kind,
      source: SearchableArticle.plain(frontMatter.source ?? ""),
      countries: SearchableArticle.terms(.countries, of: document).map(\.key).sorted(),
      documents: SearchableArticle.documents(of: document),
      passages: SearchableArticle.passages(of: document))
  }

  // MARK: What results are filtered by

  /// The terms of a taxonomy that the article mentions, with how often.
  private static func terms(
    _ name: Taxonomy.Name, of document: Document
  ) -> [(key: String, count: Int)] {
    var counts: [String: Int] = [:]
    for taxonomy in Taxonomy.all where taxonomy.name == name {
      for mention in document.mentions {
        for key in taxonomy.keys(mention) { counts[key, default: 0] += 1 }
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { (key: $0.key, count: $0.value) }
  }

  private static func documents(of document: Document) -> [String] {
    let own = document.frontMatter.kind == .policy ? document.frontMatter.title : nil
    let cited = terms(.documents, of: document).map(\.key).filter { $0 != own }
    return ([own].compactMap { $0 } + cited).prefix(mostDocuments).map(plain)
  }

  // MARK: Passages

  private static func passages(of document: Document) -> [Passage] {
    var heads = [Int](repeating: 0, count: document.units.count)
    for provision in document.provisions where !provision.units.isEmpty {
      let unit = provision.units.lowerBound
      heads[unit] = max(heads[unit], provision.headSpan.to)
    }
    return document.units.indices.map { index in
      let unit = document.units[index]
      return Passage(
        anchor: unit.anchor, sort: sort(of: unit), text: plain(unit.text),
        headEnd: headEnd(of: unit, bytes: heads[index], in: document))
    }
  }

  private static func sort(of unit: TextUnit) -> Passage.Sort {
    switch unit.role {
    case .title, .subtitle: .title
    case .printed: .printed
    case .body: unit.provision == nil ? .body : .clause
    }
  }

  private static func headEnd(of unit: TextUnit, bytes: Int, in document: Document) -> Int {
    if unit.role == .title || unit.role == .subtitle { return unit.text.utf16.count }
    if let block = unit.block, case .heading = document.markdown.blocks[block].kind {
      return unit.text.utf16.count
    }
    guard bytes > 0 else { return 0 }
    return String(decoding: unit.placed.utf8.prefix(bytes), as: UTF8.self).utf16.count
  }

  /// A text without the characters that part fields and records, which no reader sees either.
  private static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { (0x1C...0x1F).contains($0) }) else { return text }
    let bytes = text.utf8.map { (0x1C...0x1F).contains($0) ? 0x20 : $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
