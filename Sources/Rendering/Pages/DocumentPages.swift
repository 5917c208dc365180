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
      values: [
        "count": .number(held.count + notHeld.count), "sections": .list(sections),
        "unresolved": unresolved(scope),
      ])
  }

  /// References to provisions that lead nowhere, by reason.
  private static func unresolved(_ scope: PageScope) -> TemplateValue {
    let archive = scope.view.archive
    let references = archive.citations.unresolved.filter { occurrence in
      let mention = archive.documents[occurrence.document].mentions[occurrence.mention]
      guard case .citation(let citation) = mention.subject, case .provision = citation.target else {
        return false
      }
      return true
    }
    guard !references.isEmpty else { return false }
    let faults: [CitationMention.Fault] = [.noAntecedent, .noSuchProvision, .notInArchive]
    let reasons = faults.compactMap { fault -> TemplateValue? in
      let own = references.filter { archive.citations.fault(of: $0) == fault }
      guard !own.isEmpty else { return nil }
      return [
        "text": .text(scope.strings.word("fault_\(fault.rawValue)")), "count": .number(own.count),
        "by_article": scope.byArticle(own),
      ]
    }
    return ["count": .number(references.count), "reasons": .list(reasons)]
  }

  private static func entry(_ scope: PageScope, _ term: Term) -> TemplateValue {
    let number = scope.view.archive.citations.holding(term.key)
      .flatMap { scope.view.archive.documents[$0].frontMatter.documentNumber }
    return [
      "href": .text(scope.href(.document(name: term.key))), "title": .text(title(scope, term)),
      "number": .optional(number), "count": .number(term.occurrences.count),
    ]
  }

  /// A name in its signs; a number stands bare.
  private static func title(_ scope: PageScope, _ term: Term) -> String {
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
    let provisions = archive.citations.provisionCitations(ofDocument: term.key)
    let occurrences = (term.occurrences + provisions).sorted()
    return PageContent(
      title: title(scope, term), crumbs: [(.documents, scope.strings.word("title_documents"))],
      values: [
        "kind_text": .text(
          scope.strings.word(isNumber(scope, term) ? "document_number" : "document_law")),
        "title": .text(title(scope, term)),
        "held": held.map { .object(scope.articleReference($0)) } ?? false,
        "mention_count": .number(occurrences.count),
        "article_count": .number(Set(occurrences.map(\.document)).count),
        "names": (names ?? []).isEmpty
          ? false : ["items": .list((names ?? []).map { .text($0) })],
        "by_article": scope.byArticle(occurrences),
      ])
  }
}
