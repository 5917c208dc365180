import Analysis
import ArchiveModel
import Indexing
import Templating

/// The index of organisations and a page for each one: those of the tables, and those to which an article
/// gives a short name.
enum OrganisationPages {
  static func pages(_ view: ArchiveView) -> [Page] {
    let terms = view.archive.terms(.organisations)
    if terms.isEmpty { return [] }
    return [
      Page(.organisations, template: "pages/organisations", given: .address) { indexContent($0) }
    ]
      + terms.flatMap { term in
        let key = term.key
        return [
          Page(.organisation(key: key), template: "pages/name", given: .address) {
            content($0, key)
          }
        ]
          + ShelfPages.pages(
            view.mentions(.organisations, key), of: .organisation(key: key)
          ) { scope in
            ShelfPages.Subject(
              address: .organisation(key: key), crumbs: crumbs(scope),
              name: scope.view.names(ofOrganisation: key).name)
          }
      }
  }

  private static func crumbs(_ scope: PageScope) -> [(PageAddress, String)] {
    [
      (.countries, scope.strings.word("title_countries")),
      (.organisations, scope.strings.word("title_organisations")),
    ]
  }

  private static func indexContent(_ scope: PageScope) -> PageContent {
    let archive = scope.view.archive
    let keys = archive.terms(.organisations).map(\.key)
    let listed = keys.filter { archive.gazetteer.organisation($0) != nil }
    let named = keys.filter { archive.gazetteer.organisation($0) == nil }
    let sections = [
      (id: "listed", word: "title_organisations", keys: listed),
      (id: "named", word: "organisations_named", keys: named),
    ].filter { !$0.keys.isEmpty }.map { section -> TemplateValue in
      [
        "id": .text(section.id), "name": .text(scope.strings.word(section.word)),
        "count": .number(section.keys.count),
        "entries": .list(section.keys.map { entry(scope, $0) }),
      ]
    }
    return PageContent(
      title: scope.strings.word("title_organisations"),
      crumbs: [(.countries, scope.strings.word("title_countries"))],
      values: ["count": .number(keys.count), "sections": .list(sections)])
  }

  private static func entry(_ scope: PageScope, _ key: String) -> TemplateValue {
    let names = scope.view.names(ofOrganisation: key)
    return [
      "href": .text(scope.href(.organisation(key: key))),
      "code": .optional(scope.view.archive.gazetteer.organisation(key)?.code),
      "name": .text(names.name), "alt_name": .text(names.other),
      "alt_lang": .text(scope.view.otherLanguage),
      "count": .number(scope.view.archive.term(.organisations, key)?.occurrences.count ?? 0),
    ]
  }

  private static func content(_ scope: PageScope, _ key: String) -> PageContent {
    let names = scope.view.names(ofOrganisation: key)
    return PageContent(
      title: names.name, crumbs: crumbs(scope),
      values: NamePages.values(
        scope, code: scope.view.archive.gazetteer.organisation(key)?.code, names: names,
        scope.view.mentions(.organisations, key), within: false, parts: false))
  }
}
