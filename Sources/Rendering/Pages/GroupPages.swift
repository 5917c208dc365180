import Analysis
import ArchiveModel
import Indexing
import Templating

/// A page for each group of countries that is mentioned, or that a fact list covers.
enum GroupPages {
  static func pages(_ view: ArchiveView) -> [Page] {
    codes(view).flatMap { code in
      [Page(.group(code: code), template: "pages/group", given: .address) { content($0, code) }]
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
      .union(view.archive.lists.flatMap { [$0.group, $0.membersOf].compactMap { $0 } }).sorted()
  }

  static func hasPage(_ view: ArchiveView, _ code: String) -> Bool {
    view.archive.term(.groups, code) != nil
      || view.archive.lists.contains { $0.group == code || $0.membersOf == code }
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
        "members": .list(members.map { member(scope, $0, of: code) }),
        "membership": membership(scope, of: code),
        "coverages": coverages.isEmpty ? false : ["items": .list(coverages)],
        "shelf": scope.shelf(mentions.shelves, at: 0, of: scope.address),
        "mentioned": mentions.count == 0
          ? false : ["by_article": scope.byArticle(mentions, on: 0)],
      ])
  }

  /// The lists that tell the days of membership.
  private static func membership(_ scope: PageScope, of group: String) -> TemplateValue {
    let lists = scope.view.archive.lists.filter { $0.membersOf == group }
    let links = lists.map {
      scope.link(scope.href(.list(slug: $0.slug)), scope.listTitle($0))
    }
    return links.isEmpty ? false : ["items": .list(links)]
  }

  private static func member(
    _ scope: PageScope, _ code: String, of group: String
  ) -> TemplateValue {
    let row = scope.view.listRows(ofCountry: code).first { place, _ in
      scope.view.archive.lists[place].membersOf == group
    }
    let since = row.map { place, row -> String in
      let list = scope.view.archive.lists[place]
      let entry = list.entries[row]
      return scope.validityText(
        entry.date(of: list.field(.start)), entry.date(of: list.field(.end)))
    }
    let names = scope.view.names(ofCountry: code)
    let count = scope.view.archive.term(.countries, code)?.occurrences.count
    return [
      "href": .optional(
        scope.view.hasPage(country: code) ? scope.href(.country(code: code)) : nil),
      "code": .text(code), "name": .text(names.name), "alt_name": .text(names.other),
      "alt_lang": .text(scope.view.otherLanguage), "count": count.map { .number($0) } ?? false,
      "since": .optional(since),
    ]
  }
}
