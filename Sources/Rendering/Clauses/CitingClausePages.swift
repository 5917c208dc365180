import Analysis
import ArchiveModel
import Indexing
import Templating

/// Pages for the clauses that are cited more often than their article's page can show.
enum CitingClausePages {
  /// A clause with so many citations or fewer shows them all in its article.
  static let fewest = 20

  /// Stands in an address for the document as a whole.
  static let whole = "whole"

  static func pages(_ view: ArchiveView) -> [Page] {
    let documents = view.archive.documents
    let clauses = view.archive.citations.citedProvisions.flatMap { key -> [Page] in
      let citations = view.archive.citations.citations(of: key)
      guard citations.count > fewest else { return [] }
      let provision = documents[key.document].provisions[key.provision]
      return pages(view, citations, key.document, provision.eId, label: provision.label)
    }
    let wholes = documents.indices.flatMap { place -> [Page] in
      let citations = view.archive.citations.citations(ofDocument: place)
      // So many articles at least are more than the article's page can show.
      guard citations.count > Shelves.most else { return [] }
      return pages(view, citations, place, whole, label: nil)
    }
    return clauses + wholes
  }

  private static func pages(
    _ view: ArchiveView, _ citations: [Occurrence], _ place: Int, _ eId: String, label: String?
  ) -> [Page] {
    let mentions = MentionShelves(citations.sorted(), view.archive.documents)
    let id = view.archive.documents[place].id
    let address = PageAddress.citingClause(id, eId: eId)
    let given = PageGiven { hash in
      hash.mix(place)
      hash.mix(label)
    }
    return ShelfPages.allPages(mentions, of: address, given: given) { scope in
      let name = scope.name(of: scope.view.archive.documents[place]).text
      let above =
        label == nil ? (PageAddress.article(id), name) : (PageAddress.clauseTree(id), name)
      return ShelfPages.Subject(
        address: address, crumbs: [(.clauses, scope.strings.word("title_clauses")), above],
        name: "\(label ?? name) · \(scope.strings.word("cited_by"))")
    }
  }
}
