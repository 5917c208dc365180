import Analysis
import ArchiveModel
import Indexing
import Templating

/// The index of countries and groups, and a page for each one that is mentioned or listed.
enum CountryPages {
  private static let continents = ["AF", "AN", "AS", "EU", "NA", "OC", "SA", "ZZ"]

  static func pages(_ view: ArchiveView) -> [Page] {
    let index = Page(.countries, template: "pages/countries", given: .address) { indexContent($0) }
    let countries = view.countryCodes.flatMap { code in
      [Page(.country(code: code), template: "pages/country", given: .address) { country($0, code) }]
        + ShelfPages.pages(view.mentions(.countries, code), of: .country(code: code)) { scope in
          ShelfPages.Subject(
            address: .country(code: code),
            crumbs: [(.countries, scope.strings.word("title_countries"))],
            name: scope.view.names(ofCountry: code).name)
        }
    }
    return [index] + CountryTables.pages(view) + countries + GroupPages.pages(view)
  }

  private static func indexContent(_ scope: PageScope) -> PageContent {
    let codes = scope.view.countryCodes
    let byContinent = Dictionary(grouping: codes) { scope.view.section(ofCountry: $0) }
    let sections = continents.compactMap { continent -> TemplateValue? in
      guard let codes = byContinent[continent] else { return nil }
      return [
        "id": .text(continent), "name": .text(scope.strings.word("continent_\(continent)")),
        "count": .number(codes.count), "countries": .list(codes.map { entry(scope, $0) }),
      ]
    }
    let groups = GroupPages.codes(scope.view).map { code -> TemplateValue in
      [
        "href": .text(scope.href(.group(code: code))), "code": .text(code),
        "name": .text(scope.view.names(ofGroup: code).name),
        "count": .number(scope.view.archive.term(.groups, code)?.occurrences.count ?? 0),
      ]
    }
    return PageContent(
      title: scope.strings.word("title_countries"),
      values: [
        "count": .number(codes.count),
        "groups": groups.isEmpty ? false : ["items": .list(groups)],
        "tiles": CountryTables.tiles(scope),
        "tables": .list([
          scope.link(scope.href(.countryMatrix), scope.strings.word("title_matrix")),
          scope.link(scope.href(.countryPairs), scope.strings.word("title_pairs")),
        ]),
        "further": further(scope),
        "continents": .list(sections),
      ])
  }

  /// The indexes of places and organisations, where they have entries.
  private static func further(_ scope: PageScope) -> TemplateValue {
    let indexes: [(PageAddress, String, Int)] = [
      (.places, "title_places", scope.view.archive.terms(.places).count),
      (.organisations, "title_organisations", scope.view.archive.terms(.organisations).count),
    ]
    let items = indexes.filter { $0.2 > 0 }.map { address, word, count -> TemplateValue in
      [
        "href": .text(scope.href(address)), "text": .text(scope.strings.word(word)),
        "count": .number(count),
      ]
    }
    return items.isEmpty ? false : ["items": .list(items)]
  }

  private static func entry(_ scope: PageScope, _ code: String) -> TemplateValue {
    let names = scope.view.names(ofCountry: code)
    return [
      "href": .text(scope.href(.country(code: code))), "code": .text(code),
      "name": .text(names.name), "alt_name": .text(names.other),
      "alt_lang": .text(scope.view.otherLanguage),
      "count": .number(scope.view.archive.term(.countries, code)?.occurrences.count ?? 0),
    ]
  }

  private static func country(_ scope: PageScope, _ code: String) -> PageContent {
    let archive = scope.view.archive
    let names = scope.view.names(ofCountry: code)
    let mentions = scope.view.mentions(.countries, code)
    let continent = scope.view.section(ofCountry: code)
    let groups = archive.gazetteer.groups.filter { group in
      group.members.contains(code) && GroupPages.hasPage(scope.view, group.code)
    }
    .map { scope.link(scope.href(.group(code: $0.code)), scope.view.names(ofGroup: $0.code).name) }
    let rows = ListPages.rows(scope, ofCountry: code)
    return PageContent(
      title: names.name,
      crumbs: [(.countries, scope.strings.word("title_countries"))],
      alternates: [.feed(AtomFeed.path(of: .country(code: code)), names.name)],
      values: [
        "code": .text(code), "name": .text(names.name), "alt_name": .text(names.other),
        "alt_lang": .text(scope.view.otherLanguage),
        "continent": scope.link(
          scope.href(.countries, anchor: continent),
          scope.strings.word("continent_\(continent)")),
        "mention_count": .number(mentions.count),
        "article_count": .number(mentions.articleCount),
        "groups": groups.isEmpty ? false : ["items": .list(groups)],
        "together": CountryTables.together(scope, with: code),
        "list_rows": rows.isEmpty ? false : ["items": .list(rows)],
        "shelf": scope.shelf(mentions.shelves, at: 0, of: scope.address),
        "mentioned": mentions.count == 0
          ? false : ["by_article": scope.byArticle(mentions, on: 0)],
      ])
  }
}
