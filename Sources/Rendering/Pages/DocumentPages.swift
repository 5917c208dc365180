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
            name: scope.title(ofDocument: term.key))
        }
    }
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
      title: scope.title(ofDocument: term.key),
      crumbs: [(.documents, scope.strings.word("title_documents"))],
      alternates: [
        .feed(
          AtomFeed.path(of: .document(name: term.key)), scope.title(ofDocument: term.key))
      ],
      values: [
        "kind_text": .text(
          scope.strings.word(
            scope.isNumber(document: term.key) ? "document_number" : "document_law")),
        "title": .text(scope.title(ofDocument: term.key)),
        "held": held.map { .object(scope.articleReference($0)) } ?? false,
        "mention_count": .number(mentions.count),
        "article_count": .number(mentions.articleCount),
        "provisions": DocumentProvisions.value(
          scope, archive.citations.provisionCitations(ofDocument: term.key)),
        "names": (names ?? []).isEmpty
          ? false : ["items": .list((names ?? []).map { .text($0) })],
        "shelf": scope.shelf(mentions.shelves, at: 0, of: scope.address),
        "by_article": scope.byArticle(mentions, on: 0),
      ])
  }
}
