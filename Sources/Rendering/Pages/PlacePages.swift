import Analysis
import ArchiveModel
import Indexing
import Templating

/// The index of places, by province and by country, and a page for each one that is mentioned.
enum PlacePages {
  static func pages(_ view: ArchiveView) -> [Page] {
    let terms = view.archive.terms(.places)
    if terms.isEmpty { return [] }
    return [Page(.places, template: "pages/places", given: .address) { indexContent($0) }]
      + terms.flatMap { term in
        let code = term.key
        return [
          Page(.place(code: code), template: "pages/name", given: .address) { content($0, code) }
        ]
          + ShelfPages.pages(view.mentions(.places, code), of: .place(code: code)) { scope in
            ShelfPages.Subject(
              address: .place(code: code), crumbs: crumbs(scope),
              name: scope.view.names(ofPlace: code).name)
          }
      }
  }

  private static func crumbs(_ scope: PageScope) -> [(PageAddress, String)] {
    [
      (.countries, scope.strings.word("title_countries")),
      (.places, scope.strings.word("title_places")),
    ]
  }

  private static func indexContent(_ scope: PageScope) -> PageContent {
    let codes = scope.view.archive.terms(.places).map(\.key)
    let bySection = Dictionary(grouping: codes) { section(scope, of: $0) }
    // Provinces by their numbers, then the other countries by their letters.
    let sections = bySection.keys.sorted().map { section -> TemplateValue in
      let entries = (bySection[section] ?? []).filter { $0 != section }
      let isProvince = scope.view.archive.gazetteer.place(section) != nil
      let names =
        isProvince
        ? scope.view.names(ofPlace: section) : scope.view.names(ofCountry: section)
      let href = href(scope, ofSection: section, isProvince: isProvince)
      return [
        "id": .text("p-\(section)"), "href": .optional(href), "name": .text(names.name),
        "count": .number(bySection[section]?.count ?? 0),
        "entries": .list(entries.map { entry(scope, $0) }),
      ]
    }
    return PageContent(
      title: scope.strings.word("title_places"),
      crumbs: [(.countries, scope.strings.word("title_countries"))],
      values: ["count": .number(codes.count), "sections": .list(sections)])
  }

  /// A Chinese place's province, otherwise its country.
  private static func section(_ scope: PageScope, of code: String) -> String {
    guard let place = scope.view.archive.gazetteer.place(code) else { return code }
    return place.level == .province ? code : place.parent ?? place.country
  }

  private static func href(
    _ scope: PageScope, ofSection section: String, isProvince: Bool
  ) -> String? {
    if isProvince {
      return scope.view.archive.term(.places, section).map { _ in
        scope.href(.place(code: section))
      }
    }
    return scope.view.hasPage(country: section) ? scope.href(.country(code: section)) : nil
  }

  private static func entry(_ scope: PageScope, _ code: String) -> TemplateValue {
    let names = scope.view.names(ofPlace: code)
    return [
      "href": .text(scope.href(.place(code: code))), "code": .text(code),
      "name": .text(names.name), "alt_name": .text(names.other),
      "alt_lang": .text(scope.view.otherLanguage),
      "count": .number(scope.view.archive.term(.places, code)?.occurrences.count ?? 0),
    ]
  }

  private static func content(_ scope: PageScope, _ code: String) -> PageContent {
    let names = scope.view.names(ofPlace: code)
    let mentions = scope.view.mentions(.places, code)
    let place = scope.view.archive.gazetteer.place(code)
    let within = scope.view.archive.gazetteer.places.filter { $0.parent == code }.map(\.code)
    let parts = within.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .compactMap { scope.view.archive.term(.places, $0) }.map { term -> TemplateValue in
        [
          "href": .text(scope.href(.place(code: term.key))),
          "text": .text(scope.view.names(ofPlace: term.key).name),
          "count": .number(term.occurrences.count),
        ]
      }
    let above: TemplateValue? = place.flatMap { place in
      if let parent = place.parent {
        return scope.view.archive.term(.places, parent).map { _ in
          scope.link(scope.href(.place(code: parent)), scope.view.names(ofPlace: parent).name)
        }
      }
      return scope.view.hasPage(country: place.country)
        ? scope.link(
          scope.href(.country(code: place.country)),
          scope.view.names(ofCountry: place.country).name) : nil
    }
    return PageContent(
      title: names.name, crumbs: crumbs(scope),
      values: NamePages.values(
        scope, code: code, names: names, mentions,
        within: above ?? false, parts: parts.isEmpty ? false : ["items": .list(parts)]))
  }
}
