import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// The index of cited documents, and a page for each: held or not, who cites it and where.
enum DocumentPages {
  static func pages(_ view: ArchiveView) -> [Page] {
    let index = Page(.documents, template: "pages/documents") { indexContent($0) }
    let pages = view.archive.terms(.documents).map { term in
      Page(.document(name: term.key), template: "pages/document") { content($0, term) }
    }
    return [index] + pages
  }

  private static func indexContent(_ scope: PageScope) -> PageContent {
    let archive = scope.view.archive
    let terms = archive.terms(.documents)
    let cited = Set(terms.compactMap { archive.citations.holding($0.key) })
    let uncited = archive.documents.indices.filter {
      archive.documents[$0].frontMatter.kind == .policy && !cited.contains($0)
    }
    let held =
      terms.filter { archive.citations.holding($0.key) != nil }.map { entry(scope, $0) }
      + uncited.map { place -> TemplateValue in
        let document = archive.documents[place]
        return [
          "href": .text(scope.href(.article(document.id))),
          "title": .text(scope.name(of: document).text),
          "number": .optional(document.frontMatter.documentNumber), "count": 0,
        ]
      }
    let notHeld = terms.filter { archive.citations.holding($0.key) == nil }
      .map { entry(scope, $0) }
    let sections = [("held", "documents_held", held), ("not-held", "documents_not_held", notHeld)]
      .filter { !$0.2.isEmpty }
      .map { id, key, items -> TemplateValue in
        [
          "id": .text(id), "text": .text(scope.strings.word(key)), "count": .number(items.count),
          "items": .list(items),
        ]
      }
    return PageContent(
      title: scope.strings.word("title_documents"),
      values: ["count": .number(held.count + notHeld.count), "sections": .list(sections)])
  }

  private static func entry(_ scope: PageScope, _ term: Term) -> TemplateValue {
    let number = scope.view.archive.citations.holding(term.key)
      .flatMap { scope.view.archive.documents[$0].frontMatter.documentNumber }
    return [
      "href": .text(scope.href(.document(name: term.key))), "title": .text(title(term.key)),
      "number": .optional(number), "count": .number(term.occurrences.count),
    ]
  }

  /// A name in its signs; a number stands bare.
  private static func title(_ name: String) -> String {
    isNumber(name) ? name : "《\(name)》"
  }

  private static func isNumber(_ name: String) -> Bool {
    name.hasSuffix("号") && (name.contains("〔") || name.hasPrefix("令第"))
  }

  private static func content(_ scope: PageScope, _ term: Term) -> PageContent {
    let archive = scope.view.archive
    let held = archive.citations.holding(term.key)
    let names = held.map { place -> [String] in
      let frontMatter = archive.documents[place].frontMatter
      return [frontMatter.title, frontMatter.documentNumber].compactMap { $0 }
        .filter { $0 != term.key }
    }
    let provisions = archive.citations.provisionCitations(ofDocument: term.key)
    let occurrences = (term.occurrences + provisions).sorted()
    return PageContent(
      title: title(term.key), crumbs: [(.documents, scope.strings.word("title_documents"))],
      values: [
        "kind_text": .text(
          scope.strings.word(isNumber(term.key) ? "document_number" : "document_law")),
        "title": .text(title(term.key)),
        "held": held.map { .object(scope.articleReference($0)) } ?? false,
        "mention_count": .number(occurrences.count),
        "article_count": .number(Set(occurrences.map(\.document)).count),
        "names": (names ?? []).isEmpty
          ? false : ["items": .list((names ?? []).map { .text($0) })],
        "by_article": scope.byArticle(occurrences),
      ])
  }
}
