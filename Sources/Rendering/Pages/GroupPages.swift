import Analysis
import ArchiveModel
import Indexing
import Templating

/// A page for each group of countries that is mentioned, or that a fact list covers.
enum GroupPages {
  static func pages(_ view: ArchiveView) -> [Page] {
    codes(view).map { code in
      Page(.group(code: code), template: "pages/group") { content($0, code) }
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
    let occurrences = archive.term(.groups, code)?.occurrences ?? []
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
        "mention_count": .number(occurrences.count),
        "article_count": .number(Set(occurrences.map(\.document)).count),
        "member_count": .number(members.count),
        "members": .list(members.map { member(scope, $0) }),
        "coverages": coverages.isEmpty ? false : ["items": .list(coverages)],
        "mentioned": occurrences.isEmpty
          ? false : ["by_article": scope.byArticle(occurrences)],
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
