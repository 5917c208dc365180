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
  package let jumps: JumpLinks
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
    let (jumps, unclearJumps) = JumpLinks.read(documents, places: places)
    let archive = Archive(
      site: site, documents: documents, gazetteer: gazetteer, lists: lists,
      rawPages: rawPages.sorted { $0.name < $1.name },
      citations: CitationIndex(documents), links: ArticleLinks(documents, places: places),
      jumps: jumps,
      evidence: lists.map { $0.entries.map { check.places(of: $0) } },
      indexes: Dictionary(
        uniqueKeysWithValues: Taxonomy.all.map { ($0.name, TermIndex($0, documents)) }),
      places: places)
    let diagnostics =
      sharedIDs(documents) + RawReferences.diagnostics(archive.documents, archive.rawPages)
      + archive.links.diagnostics()
      + unclearJumps
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
}
