import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// The index of documents, and the references to provisions that lead nowhere.
///
/// A long index is laid out by the day on which the archive first cites a document, or publishes one
/// that is never cited.
enum DocumentIndexPages {
  /// A document that is cited, or held and not cited.
  private struct Entry: Sendable {
    let term: Term?
    let held: Int?
    let day: CalendarDate
  }

  static func pages(_ view: ArchiveView) -> [Page] {
    let entries = entries(view)
    let shelves = Shelves(days: entries.map(\.day))
    let given = given(entries, shelves)
    let index = shelves.all.indices.map { place in
      Page(
        PageAddress.documents.shelf(shelves.all[place].key), template: "pages/documents",
        given: given.page(place)
      ) { content($0, entries, shelves, place) }
    }
    return index + faults.flatMap { unresolvedPages(view, $0) }
  }

  /// By day, those of one day by name.
  private static func entries(_ view: ArchiveView) -> [Entry] {
    let archive = view.archive
    let terms = archive.terms(.documents)
    let cited = Set(terms.compactMap { archive.citations.holding($0.key) })
    let uncited = archive.documents.indices.filter {
      archive.documents[$0].frontMatter.kind == .policy && !cited.contains($0)
    }
    let all =
      terms.map { term in
        Entry(
          term: term, held: archive.citations.holding(term.key),
          day: archive.documents[term.occurrences[0].document].frontMatter.published)
      }
      + uncited.map {
        Entry(term: nil, held: $0, day: archive.documents[$0].frontMatter.published)
      }
    return all.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }

  private static func given(_ entries: [Entry], _ shelves: Shelves) -> PageGiven {
    PageGiven { hash in
      hash.mix(shelves)
      for entry in entries {
        hash.mix(entry.term?.key)
        hash.mix(entry.held)
      }
    }
  }

  private static func content(
    _ scope: PageScope, _ entries: [Entry], _ shelves: Shelves, _ place: Int
  ) -> PageContent {
    let shelf = shelves.all[place]
    let shown = shelf.shown.map { entries[$0] }
    let title = scope.strings.word("title_documents")
    let parts = [
      ("held", "documents_held", shown.filter { $0.held != nil }),
      ("not-held", "documents_not_held", shown.filter { $0.held == nil }),
    ]
    let sections = parts.filter { !$0.2.isEmpty }.map { id, key, items -> TemplateValue in
      [
        "id": .text(id), "text": .text(scope.strings.word(key)), "count": .number(items.count),
        "items": .list(items.map { entry(scope, $0) }),
      ]
    }
    let unresolved = place == 0 ? unresolvedLinks(scope) : []
    return PageContent(
      title: place == 0 ? title : "\(title) · \(scope.shelfText(shelf.key))",
      crumbs: scope.shelfCrumbs(shelves, at: place, of: .documents, named: title),
      pager: scope.shelfPager(shelves, at: place, of: .documents, named: title),
      values: [
        "count": .number(shelf.count), "shelf": scope.shelf(shelves, at: place, of: .documents),
        "sections": .list(sections),
        "unresolved": unresolved.isEmpty ? false : ["items": .list(unresolved)],
      ])
  }

  private static func entry(_ scope: PageScope, _ entry: Entry) -> TemplateValue {
    let document = entry.held.map { scope.view.archive.documents[$0] }
    guard let term = entry.term else {
      return [
        "href": .optional(document.map { scope.href(.article($0.id)) }),
        "title": .optional(document.map { scope.name(of: $0).text }),
        "number": .optional(document?.frontMatter.documentNumber), "count": 0,
      ]
    }
    return [
      "href": .text(scope.href(.document(name: term.key))),
      "title": .text(scope.title(ofDocument: term.key)),
      "number": .optional(document?.frontMatter.documentNumber),
      "count": .number(scope.view.mentions(.documents, term.key).count),
    ]
  }

  // MARK: References that lead nowhere

  private static let faults: [CitationMention.Fault] = [
    .noAntecedent, .noSuchProvision, .notInArchive,
  ]

  private static func unresolvedLinks(_ scope: PageScope) -> [TemplateValue] {
    faults.compactMap { fault in
      let count = scope.view.unresolved(fault).count
      guard count > 0 else { return nil }
      return [
        "href": .text(scope.href(.unresolved(fault: fault.rawValue))),
        "text": .text(scope.strings.word("fault_\(fault.rawValue)")), "count": .number(count),
      ]
    }
  }

  private static func unresolvedPages(
    _ view: ArchiveView, _ fault: CitationMention.Fault
  ) -> [Page] {
    let mentions = view.unresolved(fault)
    guard mentions.count > 0 else { return [] }
    let address = PageAddress.unresolved(fault: fault.rawValue)
    return ShelfPages.allPages(mentions, of: address, given: .address) { scope in
      ShelfPages.Subject(
        address: address, crumbs: [(.documents, scope.strings.word("title_documents"))],
        name: scope.strings.word("fault_\(fault.rawValue)"))
    }
  }
}
