package import Analysis
package import ArchiveModel
import Markup

/// The whole archive, cross-linked: what pages are made from.
package struct Archive: Sendable {
  package let site: Site
  /// By id.
  package let documents: [Document]
  package let gazetteer: Gazetteer
  /// By slug.
  package let lists: [FactList]
  /// By name.
  package let rawPages: [RawPageText]
  package let citations: CitationIndex
  package let links: ArticleLinks
  /// For each list, for each entry, where its evidence stands.
  package let evidence: [[[EvidencePlace]]]
  private let indexes: [Taxonomy.Name: TermIndex]
  private let places: [ArticleID: Int]

  /// Indexes the archive and checks what only the whole can tell.
  ///
  /// - Returns: The archive, and what is wrong with it: ids that two articles share, facts without
  ///   support.
  package static func index(
    site: Site, documents: [Document], gazetteer: Gazetteer, lists: [FactList],
    rawPages: [RawPageText]
  ) -> (Archive, [Diagnostic]) {
    let documents = documents.sorted {
      ($0.id, $0.markdown.file) < ($1.id, $1.markdown.file)
    }
    let lists = lists.sorted { $0.slug < $1.slug }
    let check = FactCheck(
      documents: documents, countryName: { gazetteer.country($0)?.name },
      isGroup: { gazetteer.group($0) != nil })
    let places = Dictionary(
      documents.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let archive = Archive(
      site: site, documents: documents, gazetteer: gazetteer, lists: lists,
      rawPages: rawPages.sorted { $0.name < $1.name },
      citations: CitationIndex(documents), links: ArticleLinks(documents, places: places),
      evidence: lists.map { $0.entries.map { check.places(of: $0) } },
      indexes: Dictionary(
        uniqueKeysWithValues: Taxonomy.all.map { ($0.name, TermIndex($0, documents)) }),
      places: places)
    let diagnostics =
      sharedIDs(documents) + rawReferences(archive) + archive.links.diagnostics()
      + archive.citations.diagnostics(documents)
      + lists.flatMap { check.diagnostics(for: $0) }
    return (archive, diagnostics)
  }

  /// The terms of a taxonomy.
  package func terms(_ name: Taxonomy.Name) -> [Term] { indexes[name]?.terms ?? [] }

  /// A term of a taxonomy, if anything mentions it.
  package func term(_ name: Taxonomy.Name, _ key: String) -> Term? { indexes[name]?[key] }

  /// The place of an article.
  package func place(of id: ArticleID) -> Int? { places[id] }

  private static func sharedIDs(_ documents: [Document]) -> [Diagnostic] {
    zip(documents, documents.dropFirst()).compactMap { first, second in
      guard first.id == second.id else { return nil }
      return Diagnostic(
        code: "shared-id", at: SourceLocation(file: second.markdown.file, line: 2),
        "the id \(second.id) is also that of \(first.markdown.file), so both would have one page",
        fix: "give one of the two another number")
    }
  }

  /// Raw pages and lines that an article names but that are not there.
  private static func rawReferences(_ archive: Archive) -> [Diagnostic] {
    let pages = Dictionary(
      archive.rawPages.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return archive.documents.compactMap { document in
      guard let raw = document.frontMatter.raw else { return nil }
      let place = SourceLocation(file: document.markdown.file, line: 2)
      guard let page = pages[raw.file] else {
        return Diagnostic(
          code: "raw-missing", at: place,
          "the raw page '\(raw.file)' that the article came from is not in content/raw",
          fix: "put the page there, or correct raw.file")
      }
      if let last = raw.lines.map(\.last).max(), last > page.lines.count {
        return Diagnostic(
          code: "raw-lines", at: place,
          "the article's raw.lines end at \(last), but '\(raw.file)' has \(page.lines.count) lines",
          fix: "correct raw.lines, or import the page again")
      }
      guard let sha256 = raw.sha256, sha256 != page.sha256 else { return nil }
      return Diagnostic(
        .warning, code: "raw-changed", at: place,
        "'\(raw.file)' is not the page that the article was made from: its SHA-256 differs",
        fix: "restore the raw page, or import it again")
    }
  }
}
