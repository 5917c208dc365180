import Analysis
import ArchiveModel
import Indexing
import Templating

/// A page for each group of countries that is mentioned, or that a fact list covers.
enum GroupPages {
  static func pages(_ view: ArchiveView) -> [Page] {
    codes(view).flatMap { code in
      [Page(.group(code: code), template: "pages/group") { content($0, code) }]
        + ShelfPages.pages(view.mentions(.groups, code), of: .group(code: code)) { scope in
          ShelfPages.Subject(
            address: .group(code: code),
            crumbs: [(.countries, scope.strings.word("title_countries"))],
            name: scope.view.names(ofGroup: code).name)
        }
    }
  }

  /// The groups that have a page, by code.
  static func codes(_ view: ArchiveView) -> [String] {
    Set(view.archive.terms(.groups).map(\.key))
      .union(view.archive.lists.compactMap(\.group)).sorted()
  }

  static func hasPage(_ view: ArchiveView, _ code: String) -> Bool {
    view.archive.term(.groups, code) != nil || view.archive.lists.contains { $0.group == code }
  }

  private static func content(_ scope: PageScope, _ code: String) -> PageContent {
    let archive = scope.view.archive
    let names = scope.view.names(ofGroup: code)
    let mentions = scope.view.mentions(.groups, code)
    let members = archive.gazetteer.group(code)?.members ?? []
    let coverages = archive.lists.filter { $0.group == code }.compactMap { list in
      scope.coverage(of: list).map { coverage -> TemplateValue in
        [
          "list": scope.link(scope.href(.list(slug: list.slug)), scope.listTitle(list)),
          "coverage": coverage,
        ]
      }
    }
    return PageContent(
      title: names.name,
      crumbs: [(.countries, scope.strings.word("title_countries"))],
      values: [
        "code": .text(code), "name": .text(names.name), "alt_name": .text(names.other),
        "alt_lang": .text(scope.view.otherLanguage),
        "mention_count": .number(mentions.count),
        "article_count": .number(mentions.articleCount),
        "member_count": .number(members.count),
        "members": .list(members.map { member(scope, $0) }),
        "coverages": coverages.isEmpty ? false : ["items": .list(coverages)],
        "shelf": scope.shelf(mentions.shelves, at: 0, of: scope.address),
        "mentioned": mentions.count == 0
          ? false : ["by_article": scope.byArticle(mentions, on: 0)],
      ])
  }

  private static func member(_ scope: PageScope, _ code: String) -> TemplateValue {
    let names = scope.view.names(ofCountry: code)
    let count = scope.view.archive.term(.countries, code)?.occurrences.count
    return [
      "href": .optional(
        scope.view.hasPage(country: code) ? scope.href(.country(code: code)) : nil),
      "code": .text(code), "name": .text(names.name), "alt_name": .text(names.other),
      "alt_lang": .text(scope.view.otherLanguage), "count": count.map { .number($0) } ?? false,
    ]
  }
}
