import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// The home page: what the archive is, the ways in, the latest articles.
enum HomePage {
  private static let latest = 10

  static func page(_ view: ArchiveView) -> Page {
    Page(.home, template: "pages/home", given: .address) { scope in
      let archive = scope.view.archive
      // The newest day first, each day in the order of its pages.
      let newest = archive.documents.indices.sorted { left, right in
        let (first, second) = (archive.documents[left].id, archive.documents[right].id)
        return first.date != second.date ? first.date > second.date : first < second
      }
      return PageContent(
        title: archive.site.title, description: archive.site.subtitle,
        values: [
          "intro": .html(MarkdownText.html(archive.site.home)),
          "entries": .list(entries(scope)),
          "latest": .list(newest.prefix(latest).map { scope.articleCard($0) }),
          "articles": scope.link(
            scope.href(.articles(year: nil)), scope.strings.word("all_articles")),
          "lists": archive.lists.isEmpty ? false : ["items": .list(ListPages.items(scope))],
        ])
    }
  }

  private static func entries(_ scope: PageScope) -> [TemplateValue] {
    let archive = scope.view.archive
    return NavSection.allCases.compactMap { section in
      let count =
        switch section {
        case .articles: archive.documents.count
        case .dates: archive.terms(.dates).count
        case .countries: archive.terms(.countries).count
        case .clauses: scope.view.clauses.count
        case .documents: archive.terms(.documents).count
        case .lists: archive.lists.count
        case .raw: archive.rawPages.count
        }
      return [
        "href": .text(scope.href(section.address)),
        "text": .text(scope.strings.word("nav_\(section.rawValue)")), "count": .number(count),
        "note": .text(scope.strings.word("note_\(section.rawValue)")),
      ]
    }
  }
}
