import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// A page for each cited document: held or not, who cites it and where.
enum DocumentPages {
  static func pages(_ view: ArchiveView) -> [Page] {
    view.archive.terms(.documents).flatMap { term in
      let key = term.key
      let address = PageAddress.document(name: key)
      return [Page(address, template: "pages/document") { content($0, key) }]
        + ShelfPages.pages(view.mentions(.documents, key), of: address) { scope in
          ShelfPages.Subject(
            address: address, crumbs: [(.documents, scope.strings.word("title_documents"))],
            name: scope.title(ofDocument: key))
        }
    }
  }

  private static func content(_ scope: PageScope, _ key: String) -> PageContent {
    let archive = scope.view.archive
    let held = archive.citations.holding(key)
    let names = held.map { place -> [String] in
      let frontMatter = archive.documents[place].frontMatter
      return [frontMatter.title, frontMatter.documentNumber].compactMap { $0 }
        .filter { $0 != key }
    }
    let mentions = scope.view.mentions(.documents, key)
    return PageContent(
      title: scope.title(ofDocument: key),
      crumbs: [(.documents, scope.strings.word("title_documents"))],
      alternates: [
        .feed(
          AtomFeed.path(of: .document(name: key)), scope.title(ofDocument: key))
      ],
      values: [
        "kind_text": .text(
          scope.strings.word(
            scope.isNumber(document: key) ? "document_number" : "document_law")),
        "title": .text(scope.title(ofDocument: key)),
        "held": held.map { .object(scope.articleReference($0)) } ?? false,
        "mention_count": .number(mentions.count),
        "article_count": .number(mentions.articleCount),
        "provisions": DocumentProvisions.value(
          scope, archive.citations.provisionCitations(ofDocument: key)),
        "names": (names ?? []).isEmpty
          ? false : ["items": .list((names ?? []).map { .text($0) })],
        "shelf": scope.shelf(mentions.shelves, at: 0, of: scope.address),
        "by_article": scope.byArticle(mentions, on: 0),
      ])
  }
}
