import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// A page for each cited document: held or not, who cites it and where.
enum DocumentPages {
  static func pages(_ view: ArchiveView) -> [Page] {
    let cited = view.archive.terms(.documents)
    let names = Dictionary(grouping: cited.map(\.key)) { view.archive.citations.holding($0) }
    return cited.flatMap { term in
      let address = PageAddress.document(name: term.key)
      let held = view.archive.citations.holding(term.key)
      let others = held.map { names[$0, default: []].filter { $0 != term.key } } ?? []
      let given = PageGiven { hash in
        hash.mix(held)
        hash.mix(others)
      }
      let page = Page(address, template: "pages/document", given: given) {
        content($0, term.key, held, others)
      }
      return [page]
        + ShelfPages.pages(view.mentions(.documents, term.key), of: address) { scope in
          ShelfPages.Subject(
            address: address, crumbs: [(.documents, scope.strings.word("title_documents"))],
            name: scope.title(ofDocument: term.key))
        }
    }
  }

  private static func content(
    _ scope: PageScope, _ key: String, _ held: Int?, _ others: [String]
  ) -> PageContent {
    let archive = scope.view.archive
    let names = names(scope, of: held, besides: key, cited: others)
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
        "held": held.map { scope.articleRecord($0) } ?? false,
        "mention_count": .number(mentions.count),
        "article_count": .number(mentions.articleCount),
        "provisions": DocumentProvisions.value(
          scope, archive.citations.provisionCitations(ofDocument: key)),
        "names": names.isEmpty ? false : ["items": .list(names)],
        "shelf": scope.shelf(mentions.shelves, at: 0, of: scope.address),
        "by_article": scope.byArticle(mentions, on: 0),
      ])
  }

  /// What else the held document is called: names that are cited too, each with its page and how often,
  /// then its title and number where nobody cites it by them.
  private static func names(
    _ scope: PageScope, of held: Int?, besides name: String, cited others: [String]
  ) -> [TemplateValue] {
    guard let held else { return [] }
    let frontMatter = scope.view.archive.documents[held].frontMatter
    let own = [frontMatter.title, frontMatter.documentNumber].compactMap { $0 }
      .filter { $0 != name && !others.contains($0) }
    return others.map { other in
      [
        "text": .text(other), "href": .text(scope.href(.document(name: other))),
        "count": .number(scope.view.mentions(.documents, other).count),
      ]
    } + own.map { ["text": .text($0), "href": false, "count": false] }
  }
}
