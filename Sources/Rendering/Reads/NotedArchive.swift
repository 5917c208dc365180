package import Analysis
package import ArchiveModel
package import Indexing

/// The archive, each question noted that depends on the articles.
package struct NotedArchive: Sendable {
  /// The base, because a copy of the archive itself would count the users of each of its parts.
  private let base: ArchiveBase
  private let reads: PageReads?

  init(_ base: ArchiveBase, _ reads: PageReads?) {
    self.base = base
    self.reads = reads
  }

  private var archive: Archive { base.archive }

  package var site: Site { archive.site }
  package var gazetteer: Gazetteer { archive.gazetteer }
  /// By slug.
  package var lists: [FactList] { archive.lists }

  /// By id.
  package var documents: NotedDocuments { NotedDocuments(archive.documents, reads) }
  /// By name.
  package var rawPages: NotedRawPages { NotedRawPages(archive.rawPages, reads) }
  package var citations: NotedCitations { NotedCitations(archive.citations, reads) }

  /// For each entry of a list, where its evidence stands.
  package func evidence(ofList list: Int) -> [[EvidencePlace]] {
    reads?.note(.evidence, list)
    return archive.evidence[list]
  }

  /// The terms of a taxonomy.
  package func terms(_ name: Taxonomy.Name) -> [Term] {
    reads?.note(.terms, name.rawValue)
    return archive.terms(name)
  }

  /// A term of a taxonomy, if anything mentions it.
  package func term(_ name: Taxonomy.Name, _ key: String) -> Term? {
    reads?.note(PageRead.Kind(name), key)
    return archive.term(name, key)
  }

  /// The place of an article.
  package func place(of id: ArticleID) -> Int? {
    reads?.note(.place, id.description)
    return archive.place(of: id)
  }

  /// The article that goes on where this one breaks off.
  func continuation(of place: Int) -> Int? {
    reads?.note(.jump, place)
    return archive.jumps.continuation(of: place)
  }

  /// The article that breaks off where this one goes on.
  func beginning(of place: Int) -> Int? {
    reads?.note(.jump, place)
    return archive.jumps.beginning(of: place)
  }

  /// The article and the anchor that a relative link leads to; `nil` where it leads nowhere.
  func target(ofLink link: String, from place: Int) -> (document: Int, anchor: String?)? {
    reads?.note(.document, place)
    guard let target = archive.links.target(of: link, from: place) else {
      reads?.note(.allDocuments)
      return nil
    }
    reads?.note(.place, archive.documents[target.document].id.description)
    reads?.note(.document, target.document)
    return target
  }
}
