import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// Countries by year of publication, and countries that are named together.
enum CountryTables {
  /// Years beyond so many are drawn together to decades.
  private static let mostYears = 20

  static func pages(_ view: ArchiveView) -> [Page] {
    [
      Page(.countryMatrix, template: "pages/country-matrix", given: .address) { matrix($0) },
      Page(.countryPairs, template: "pages/country-pairs", given: .address) { pairs($0) },
    ]
  }

  /// A column: a year, or the decade of older years by its first three digits.
  private struct Column: Hashable {
    let year: Int?
    let decade: Int
  }

  private static func matrix(_ scope: PageScope) -> PageContent {
    let view = scope.view
    let codes = view.countryCodes.filter { view.mentions(.countries, $0).count > 0 }
    let years = Set(view.archive.documents.map(\.frontMatter.published.year)).sorted()
    let single = Set(years.suffix(mostYears))
    func column(_ year: Int) -> Column {
      Column(year: single.contains(year) ? year : nil, decade: year / 10)
    }
    let columns = Set(years.map(column)).sorted {
      ($0.year ?? $0.decade * 10, $0.year == nil ? 0 : 1)
        < ($1.year ?? $1.decade * 10, $1.year == nil ? 0 : 1)
    }
    let rows = codes.map { code -> TemplateValue in
      let mentions = view.mentions(.countries, code)
      var counts: [Column: Int] = [:]
      for occurrence in mentions.occurrences {
        let day = view.archive.documents[occurrence.document].frontMatter.published
        counts[column(day.year), default: 0] += 1
      }
      let cells = columns.map { column -> TemplateValue in
        let count = counts[column] ?? 0
        return ["count": .number(count), "level": .number(HeatLevel.of(count))]
      }
      return [
        "href": .text(scope.href(.country(code: code))), "code": .text(code),
        "name": .text(view.names(ofCountry: code).name), "cells": .list(cells),
        "count": .number(mentions.count),
      ]
    }
    let heads = columns.map { column -> TemplateValue in
      let key = column.year.map(String.init) ?? "\(column.decade)X"
      return [
        "text": .text(column.year.map(String.init) ?? "\(column.decade)0–"),
        "href": .optional(
          column.year != nil && view.periods.contains(key) ? scope.href(.period(key: key)) : nil),
      ]
    }
    return PageContent(
      title: scope.strings.word("title_matrix"),
      crumbs: [(.countries, scope.strings.word("title_countries"))],
      alternates: MentionExport.files(view).prefix(1).map { .csv($0.path) },
      values: [
        "count": .number(rows.count), "columns": .list(heads), "rows": .list(rows),
      ])
  }

  private static func pairs(_ scope: PageScope) -> PageContent {
    let pairs = scope.view.pairs
    let shown = pairs.prefix(Shelves.most)
    let rows = shown.map { pair -> TemplateValue in
      [
        "first": country(scope, pair.first), "second": country(scope, pair.second),
        "count": .number(pair.count), "article": scope.articleRecord(pair.newest),
      ]
    }
    return PageContent(
      title: scope.strings.word("title_pairs"),
      crumbs: [(.countries, scope.strings.word("title_countries"))],
      values: [
        "count": .number(pairs.count), "rows": .list(rows),
        "more": pairs.count > shown.count ? .number(pairs.count - shown.count) : false,
      ])
  }

  private static func country(_ scope: PageScope, _ code: String) -> TemplateValue {
    scope.link(scope.href(.country(code: code)), scope.view.names(ofCountry: code).name)
  }

  /// The countries that are named most often in the articles of one, with the number of articles.
  static func together(_ scope: PageScope, with code: String) -> TemplateValue {
    let pairs = scope.view.pairs(of: code).prefix(12)
    guard !pairs.isEmpty else { return false }
    let items = pairs.map { pair -> TemplateValue in
      let other = pair.first == code ? pair.second : pair.first
      return [
        "href": .text(scope.href(.country(code: other))),
        "text": .text(scope.view.names(ofCountry: other).name), "count": .number(pair.count),
      ]
    }
    return ["items": .list(items), "all": .text(scope.href(.countryPairs))]
  }

  /// `tiles` of the contract: every country as a square; `false` where no table gives them.
  static func tiles(_ scope: PageScope) -> TemplateValue {
    let tiles = scope.view.archive.gazetteer.tiles
    guard let columns = tiles.map(\.column).max(), let rows = tiles.map(\.row).max() else {
      return false
    }
    let items = tiles.map { tile -> TemplateValue in
      let count = scope.view.mentions(.countries, tile.code).count
      let hasPage = scope.view.hasPage(country: tile.code)
      let (x, y) = ((tile.column - 1) * 32, (tile.row - 1) * 32)
      return [
        "code": .text(tile.code), "name": .text(scope.view.names(ofCountry: tile.code).name),
        "count": .number(count), "level": .number(HeatLevel.of(count)),
        "href": .optional(hasPage ? scope.href(.country(code: tile.code)) : nil),
        "x": .number(x), "y": .number(y), "text_x": .number(x + 15), "text_y": .number(y + 20),
      ]
    }
    return [
      "width": .number(columns * 32 - 2), "height": .number(rows * 32 - 2),
      "items": .list(items),
    ]
  }
}
