import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// The index of all clauses: each document's tree, each clause with what it mentions.
enum ClausePage {
  static func page(_ view: ArchiveView) -> Page {
    Page(.clauses, template: "pages/clauses") { scope in
      let documents = scope.view.archive.documents
      let shown = documents.indices.filter { !documents[$0].provisions.isEmpty }
      return PageContent(
        title: scope.strings.word("title_clauses"),
        values: [
          "document_count": .number(shown.count),
          "count": .number(shown.reduce(0) { $0 + documents[$1].provisions.count }),
          "documents": .list(shown.map { document(scope, $0) }),
        ])
    }
  }

  private static func document(_ scope: PageScope, _ place: Int) -> TemplateValue {
    let document = scope.view.archive.documents[place]
    let frontMatter = document.frontMatter
    let day = frontMatter.issued ?? frontMatter.published
    let provisions = document.provisions.indices.filter {
      !document.provisions[$0].number.isEmpty
    }
    return [
      "id": .text("a-\(document.id)"), "article": .object(scope.articleReference(place)),
      "issuers": .optional(
        frontMatter.issuers.isEmpty ? nil : frontMatter.issuers.joined(separator: "　")),
      "document_number": .optional(frontMatter.documentNumber), "date": scope.day(day),
      "provisions": .list(provisions.map { provision(scope, place, $0) }),
    ]
  }

  private static func provision(_ scope: PageScope, _ place: Int, _ index: Int) -> TemplateValue {
    let document = scope.view.archive.documents[place]
    let provision = document.provisions[index]
    let heading = provision.heading
    let opening = ProvisionText.opening(provision, document)
    let cited = scope.view.archive.citations.citations(
      of: ProvisionKey(document: place, provision: index)
    ).count
    let links = links(scope, place, index)
    return [
      "href": .text(scope.href(.article(document.id), anchor: provision.eId)),
      "depth": .number(provision.depth + 1), "number": .text(provision.number),
      "heading": .text(heading ?? ""),
      "excerpt": heading == nil && !opening.isEmpty
        ? .text(Excerpt.first(40, of: opening)) : false,
      "cited": cited > 0 ? .number(cited) : false,
      "related": links.isEmpty ? false : ["links": .list(links)],
    ]
  }

  /// What the provision's own texts mention; a section leaves that to its clauses.
  private static func links(_ scope: PageScope, _ place: Int, _ index: Int) -> [TemplateValue] {
    let document = scope.view.archive.documents[place]
    let links = document.mentions.indices.filter { mention in
      document.units[document.mentions[mention].unit].provision == index
    }
    .compactMap { scope.relatedLink(Occurrence(document: place, mention: $0)) }
    return scope.unique(links).map(\.value)
  }
}
