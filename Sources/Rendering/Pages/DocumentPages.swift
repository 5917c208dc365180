import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// A page for each cited document: held or not, who cites it and where.
enum DocumentPages {
  static func pages(_ view: ArchiveView) -> [Page] {
    view.archive.terms(.documents).flatMap { term in
      let address = PageAddress.document(name: term.key)
      return [Page(address, template: "pages/document") { content($0, term) }]
        + ShelfPages.pages(view.mentions(.documents, term.key), of: address) { scope in
          ShelfPages.Subject(
            address: address, crumbs: [(.documents, scope.strings.word("title_documents"))],
            name: title(scope, term))
        }
    }
  }

  /// A name in its signs; a number stands bare.
  static func title(_ scope: PageScope, _ term: Term) -> String {
    isNumber(scope, term) ? term.key : "《\(term.key)》"
  }

  private static func isNumber(_ scope: PageScope, _ term: Term) -> Bool {
    guard let first = term.occurrences.first,
      case .citation(let citation) =
        scope.view.archive.documents[first.document].mentions[first.mention].subject,
      case .number = citation.target
    else { return false }
    return true
  }

  private static func content(_ scope: PageScope, _ term: Term) -> PageContent {
    let archive = scope.view.archive
    let held = archive.citations.holding(term.key)
    let names = held.map { place -> [String] in
      let frontMatter = archive.documents[place].frontMatter
      return [frontMatter.title, frontMatter.documentNumber].compactMap { $0 }
        .filter { $0 != term.key }
    }
    let mentions = scope.view.mentions(.documents, term.key)
    return PageContent(
      title: title(scope, term), crumbs: [(.documents, scope.strings.word("title_documents"))],
      alternates: [
        .feed(AtomFeed.path(of: .document(name: term.key)), title(scope, term))
      ],
      values: [
        "kind_text": .text(
          scope.strings.word(isNumber(scope, term) ? "document_number" : "document_law")),
        "title": .text(title(scope, term)),
        "held": held.map { .object(scope.articleReference($0)) } ?? false,
        "mention_count": .number(mentions.count),
        "article_count": .number(mentions.articleCount),
        "names": (names ?? []).isEmpty
          ? false : ["items": .list((names ?? []).map { .text($0) })],
        "shelf": scope.shelf(mentions.shelves, at: 0, of: scope.address),
        "by_article": scope.byArticle(mentions, on: 0),
      ])
  }
}
