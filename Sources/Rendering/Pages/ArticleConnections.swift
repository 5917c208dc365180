import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// What an article is connected with: what it mentions, who cites it, where it was printed.
enum ArticleConnections {
  /// The subjects of the article's mentions, by kind.
  static func mentioned(_ scope: PageScope, _ place: Int) -> TemplateValue {
    let document = scope.view.archive.documents[place]
    let view = scope.view
    var counts: [Int: Int] = [:]
    var order: [Int] = []
    for index in document.mentions.indices {
      guard let link = view.link(of: index, document, at: place),
        view.page(ofLink: link) != scope.ownNumber, view.kind(ofLink: link) != .clause
      else { continue }
      let count = counts[link] ?? 0
      if count == 0 { order.append(link) }
      counts[link] = count + 1
    }
    let kinds = [
      ("date", "dates"), ("country", "countries"), ("group", "groups"), ("place", "places"),
      ("organisation", "organisations"), ("document", "documents"),
    ]
    let groups = kinds.compactMap { kind, name -> TemplateValue? in
      let values = order.filter { view.kind(ofLink: $0).word == kind }.map {
        counted($0, counts[$0] ?? 1, scope)
      }
      guard !values.isEmpty else { return nil }
      return ["label": .text(scope.strings.word("group_\(name)")), "links": .list(values)]
    }
    return groups.isEmpty ? false : ["groups": .list(groups)]
  }

  private static let countedKeys = TemplateKeys("kind", "href", "text", "count")

  /// A link with how often it is mentioned, where that is more than once.
  private static func counted(_ link: Int, _ count: Int, _ scope: PageScope) -> TemplateValue {
    guard count > 1 else { return .record(link) }
    let view = scope.view
    return .object(
      TemplateValue.Object(
        countedKeys,
        [
          .html(Array(view.escaped(link, MentionLinks.Column.kind))),
          .address(Array(view.escaped(link, MentionLinks.Column.href))),
          .html(Array(view.escaped(link, MentionLinks.Column.text))), .number(count),
        ]))
  }

  /// Citations of the article as a whole.
  static func citedBy(_ scope: PageScope, _ place: Int) -> TemplateValue {
    let citations = scope.view.archive.citations.citations(ofDocument: place)
    guard !citations.isEmpty else { return false }
    let mentions = MentionShelves(citations, scope.view.archive.documents)
    let id = scope.view.archive.documents[place].id
    return [
      "count": .number(citations.count), "by_article": scope.byArticle(mentions, on: 0),
      "more": mentions.shelves.isLong
        ? scope.link(
          scope.href(.citingClause(id, eId: CitingClausePages.whole)), scope.strings.word("more"))
        : false,
    ]
  }

  /// Where the article stands in print.
  static func provenance(_ scope: PageScope, _ place: Int) -> TemplateValue {
    let document = scope.view.archive.documents[place]
    guard let raw = document.frontMatter.raw else { return false }
    let ranges = raw.lines.map { range in
      let line = firstInk(scope, raw.file, range)
      return scope.link(
        scope.href(scope.view.sheets.address(ofLine: line, on: raw.file), anchor: "L\(line)"),
        range.first == range.last ? "\(range.first)" : "\(range.first)–\(range.last)")
    }
    let start = scope.view.sheets.start(of: place, document)
    let href = scope.href(start?.address ?? .rawPage(name: raw.file), anchor: start?.anchor)
    return [
      "page": scope.link(href, raw.file), "ranges": .list(ranges),
      "changed": .flag(scope.view.hasChanged(place)),
    ]
  }

  /// The lines printed outside title and body.
  static func printed(_ scope: PageScope, _ place: Int) -> TemplateValue {
    let document = scope.view.archive.documents[place]
    let file = document.frontMatter.raw?.file
    let lines = document.units.enumerated().filter { $0.element.role == .printed }
      .map { unit, content -> TemplateValue in
        let line = scope.view.lines(ofUnit: unit, of: place).first
        let link = line.flatMap { line in
          file.map { file in
            scope.link(
              scope.href(scope.view.sheets.address(ofLine: line, on: file), anchor: "L\(line)"),
              "\(line)")
          }
        }
        return [
          "id": .text(content.anchor), "text": .text(content.text), "raw": link ?? false,
        ]
      }
    return lines.isEmpty ? false : ["items": .list(lines)]
  }

  /// The first line of a range that is not blank: blank lines have no anchor.
  private static func firstInk(_ scope: PageScope, _ file: String, _ range: LineRange) -> Int {
    guard let page = scope.view.archive.rawPages.page(named: file) else {
      return range.first
    }
    return (range.first...max(range.first, range.last)).first { line in
      line <= page.lines.count && page.lines[line - 1].contains { !$0.isWhitespace }
    } ?? range.first
  }

  private static func link(
    _ scope: PageScope, _ taxonomy: Taxonomy.Name, _ key: String
  ) -> RelatedLink? {
    switch taxonomy {
    case .countries:
      RelatedLink(
        kind: "country", href: scope.href(.country(code: key)),
        text: scope.view.names(ofCountry: key).name)
    case .groups:
      RelatedLink(
        kind: "group", href: scope.href(.group(code: key)),
        text: scope.view.names(ofGroup: key).name)
    case .documents:
      RelatedLink(
        kind: "document", href: scope.href(.document(name: key)),
        text: scope.title(ofDocument: key))
    default: nil
    }
  }

  /// Articles that share the most terms, rare ones counting more.
  static func related(_ scope: PageScope, _ place: Int) -> TemplateValue {
    let shared = scope.view.related(to: place)
    let items = shared.map { neighbour -> TemplateValue in
      guard case .object(var card) = scope.articleCard(neighbour.article) else { return .none }
      card["shared"] = .list(
        neighbour.shared.compactMap { link(scope, $0.taxonomy, $0.key)?.value })
      return .object(card)
    }
    return items.isEmpty ? false : ["items": .list(items)]
  }
}
