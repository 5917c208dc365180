import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// The page of an article.
enum ArticlePage {
  static func pages(_ view: ArchiveView) -> [Page] {
    view.archive.documents.indices.map { place in
      Page(
        .article(view.archive.documents[place].id), template: "pages/article",
        given: .places(place)
      ) { content($0, place) }
    }
  }

  private static func content(_ scope: PageScope, _ place: Int) -> PageContent {
    let document = scope.view.archive.documents[place]
    let frontMatter = document.frontMatter
    let name = scope.name(of: document)
    let opening = scope.opening(of: document)
    var values: TemplateValue.Object = [
      "kind": .text(frontMatter.kind.rawValue),
      "kind_text": .text(scope.strings.word("kind_\(frontMatter.kind.rawValue)")),
      "column": .optional(frontMatter.column),
      "draft": .flag(frontMatter.review == .draft),
      "title": .optional(frontMatter.title),
      "opening": .text(opening ?? document.id.description),
      "subtitle": .optional(frontMatter.subtitle),
      "byline": .optional(frontMatter.byline),
      "credit": .optional(ownCredit(document)),
      "facts": .list(facts(scope, document)),
      "blocks": .list(ArticleBody(scope, document: place).blocks),
    ]
    values["toc"] = contents(scope, document)
    values["validity"] = validity(scope, frontMatter)
    values["citation"] = citation(scope, document)
    values["doubts"] = doubts(scope, place)
    values["continued_from"] = scope.jumpFrom(place)
    values["continued_to"] = scope.jumpTo(place)
    values["mentioned"] = ArticleConnections.mentioned(scope, place)
    values["cited_by"] = ArticleConnections.citedBy(scope, place)
    values["related"] = ArticleConnections.related(scope, place)
    values["printed"] = ArticleConnections.printed(scope, place)
    values["provenance"] = ArticleConnections.provenance(scope, place)
    let year = PageAddress.articles(year: frontMatter.published.year)
    return PageContent(
      title: name.text, description: opening,
      crumbs: [
        (.articles(year: nil), scope.strings.word("title_articles")),
        (year, scope.view.dates.text(.year(frontMatter.published.year))),
      ],
      pager: pager(scope, place),
      alternates: [.markdown(ArticleExports.markdownPath(document.id))], values: values)
  }

  /// `citation` of the contract.
  private static func citation(_ scope: PageScope, _ document: Document) -> TemplateValue {
    let citation = ArticleCitation(document, address: scope.fullAddress)
    return [
      "tags": .list(CitationTags.values(scope, document)),
      "structured": .html(Array(StructuredText.json(scope, document).utf8)),
      "standard": .html(Array(citation.nationalStandard.utf8)),
      "title": .text("《\(citation.title)》"), "id": .text(document.id.description),
      "bibtex": .html(Array(citation.bibTeX.utf8)), "plain": .html(Array(citation.plain.utf8)),
    ]
  }

  /// From when until when a document applies; `false` where it does not say.
  private static func validity(_ scope: PageScope, _ frontMatter: FrontMatter) -> TemplateValue {
    let (start, end) = (frontMatter.effective, frontMatter.expires)
    guard start != nil || end != nil else { return false }
    return [
      "from": .text(start?.description ?? ""), "until": .text(end?.description ?? ""),
      "dates": .text(
        scope.validityText(start.map { .point(.day($0)) }, end.map { .point(.day($0)) })),
    ]
  }

  /// The credit, where it stands on a line of its own and so is not part of the body.
  private static func ownCredit(_ document: Document) -> String? {
    guard let credit = document.frontMatter.credit else { return nil }
    let isInBody = document.units.contains { $0.role == .body && $0.text.contains(credit) }
    return isInBody ? nil : credit
  }

  private static func facts(_ scope: PageScope, _ document: Document) -> [TemplateValue] {
    let frontMatter = document.frontMatter
    let dateline = frontMatter.dateline.map { dateline in
      [dateline.agency, dateline.place, dateline.date.map { scope.view.dates.text($0) }]
        .compactMap { $0 }.joined(separator: " ")
    }
    func texts(_ values: [String]) -> [PageScope.Value] { values.map { .init(text: $0) } }
    return [
      scope.fact("issuers", texts(frontMatter.issuers)),
      scope.fact("document_number", frontMatter.documentNumber),
      scope.fact("issued", frontMatter.issued),
      scope.fact("effective", frontMatter.effective),
      scope.fact("expires", frontMatter.expires),
      scope.fact("published", frontMatter.published),
      scope.fact("source", frontMatter.source),
      scope.fact("page", frontMatter.page),
      scope.fact("authors", texts(frontMatter.authors)),
      scope.fact("dateline", dateline.flatMap { $0.isEmpty ? nil : $0 }),
      scope.fact("topics", texts(frontMatter.topics)),
      scope.fact(
        "review", frontMatter.review.map { scope.strings.word("review_\($0.rawValue)") }),
      scope.fact("id", document.id.description),
    ].compactMap { $0 }
  }

  /// The table of contents: what has a heading, and articles where nothing else is above them; short
  /// outlines need none.
  private static func contents(_ scope: PageScope, _ document: Document) -> TemplateValue {
    let hasChapters = document.provisions.contains { $0.element == .chapter }
    let entries = document.provisions.filter { provision in
      switch provision.element {
      case .lawParagraph, .point, .indent: false
      case .article: provision.heading != nil || !hasChapters
      default: true
      }
    }
    guard entries.count >= 3 else { return false }
    let items = entries.map { provision -> TemplateValue in
      [
        "href": .text("#\(provision.eId)"), "depth": .number(provision.depth + 1),
        "number": .text(provision.number),
        "heading": .text(
          provision.heading ?? Excerpt.first(18, of: ProvisionText.opening(provision, document))),
      ]
    }
    return ["items": .list(items)]
  }

  /// What a reviewer should look at, each linked to its lines on the proof sheet, or to the article there.
  private static func doubts(_ scope: PageScope, _ place: Int) -> TemplateValue {
    let document = scope.view.archive.documents[place]
    let frontMatter = document.frontMatter
    guard !frontMatter.doubts.isEmpty else { return false }
    let wording = DoubtWording(scope.strings)
    let items = frontMatter.doubts.map { doubt -> TemplateValue in
      let lines = frontMatter.raw.flatMap { raw in
        doubt.lines.flatMap { scope.view.sheets.place(of: $0, on: raw.file) }
      }
      let target = lines ?? scope.view.sheets.start(of: place, document)
      return [
        "text": .text(wording.text(doubt)),
        "href": .optional(target.map { scope.href($0.address, anchor: $0.anchor) }),
      ]
    }
    return ["items": .list(items)]
  }

  private static func pager(_ scope: PageScope, _ place: Int) -> PageContent.Pager {
    let documents = scope.view.archive.documents
    func link(_ place: Int) -> (PageAddress, String)? {
      guard documents.has(place) else { return nil }
      return (.article(documents[place].id), scope.name(of: documents[place]).text)
    }
    let day = documents[place].frontMatter.published
    return PageContent.Pager(
      previous: link(place - 1),
      up: (.period(key: day.description), scope.view.dates.text(day)), next: link(place + 1))
  }
}
