import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// The index of all clauses, and a page for each document's tree.
enum ClausePages {
  static func pages(_ view: ArchiveView) -> [Page] {
    let shelves = view.clauses.shelves
    let index = shelves.all.indices.map { place in
      Page(
        PageAddress.clauses.shelf(shelves.all[place].key), template: "pages/clauses",
        given: .places(place)
      ) { indexContent($0, place) }
    }
    let trees = view.clauses.documents.flatMap { document in
      (1...view.clauses.partCount(of: document)).map { part in
        let id = view.archive.documents[document].id
        return Page(
          .clauseTree(id, part: part), template: "pages/clause-tree",
          given: .places(document, part)
        ) { treeContent($0, document, part: part) }
      }
    }
    return index + trees + ClauseNumberPages.pages(view) + CitingClausePages.pages(view)
  }

  private static func indexContent(_ scope: PageScope, _ place: Int) -> PageContent {
    let clauses = scope.view.clauses
    let shelf = clauses.shelves.all[place]
    let shown = shelf.shown.reversed().map { clauses.documents[$0] }
    let isWhole = place == 0 && clauses.count <= Shelves.most
    let title = scope.strings.word("title_clauses")
    let numbers = clauses.numbers.map { number in
      scope.link(scope.href(.clauseNumber(number)), "\(number)")
    }
    return PageContent(
      title: place == 0 ? title : "\(title) · \(scope.shelfText(shelf.key))",
      crumbs: scope.shelfCrumbs(clauses.shelves, at: place, of: .clauses, named: title),
      pager: scope.shelfPager(clauses.shelves, at: place, of: .clauses, named: title),
      alternates: place == 0 ? [.csv(ProvisionExport.path)] : [],
      values: [
        "document_count": .number(clauses.documents.count), "count": .number(clauses.count),
        "numbers": numbers.isEmpty || place > 0 ? false : ["items": .list(numbers)],
        "shelf": scope.shelf(clauses.shelves, at: place, of: .clauses),
        "kinds": isWhole
          ? scope.clauseKinds(clauses.documents.map { ($0, clauses.provisions(of: $0)) })
          : false,
        "documents": .list(
          shown.map { scope.clauses($0, isWhole ? clauses.provisions(of: $0) : []) }),
      ])
  }

  private static func treeContent(
    _ scope: PageScope, _ place: Int, part: Int
  ) -> PageContent {
    let clauses = scope.view.clauses
    let document = scope.view.archive.documents[place]
    let all = clauses.provisions(of: place)
    let start = (part - 1) * Shelves.most
    let shown = Array(all[start..<min(all.count, start + Shelves.most)])
    let name = scope.name(of: document).text
    let index = (PageAddress.clauses, scope.strings.word("title_clauses"))
    func link(_ part: Int) -> (PageAddress, String)? {
      (1...clauses.partCount(of: place)).contains(part)
        ? (.clauseTree(document.id, part: part), "\(name) (\(part))") : nil
    }
    return PageContent(
      title: part == 1 ? name : "\(name) (\(part))",
      crumbs: part == 1 ? [index] : [index, (.clauseTree(document.id), name)],
      pager: PageContent.Pager(previous: link(part - 1), up: index, next: link(part + 1)),
      values: [
        "count": .number(all.count), "kinds": scope.clauseKinds([(place, shown)]),
        "document": scope.clauses(place, shown),
      ])
  }
}
