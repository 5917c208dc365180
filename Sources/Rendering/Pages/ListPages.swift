import ArchiveModel
import Indexing
import Templating

/// The index of fact lists, and a page for each list.
enum ListPages {
  static func pages(_ view: ArchiveView) -> [Page] {
    let index = Page(.lists, template: "pages/lists") { scope in
      PageContent(
        title: scope.strings.word("title_lists"), values: ["items": .list(items(scope))])
    }
    let pages = view.archive.lists.indices.map { place in
      Page(.list(slug: view.archive.lists[place].slug), template: "pages/list") {
        content($0, place)
      }
    }
    return [index] + pages
  }

  /// The lists by name, for the index and the home page.
  static func items(_ scope: PageScope) -> [TemplateValue] {
    scope.view.archive.lists.map { list in
      [
        "href": .text(scope.href(.list(slug: list.slug))), "text": .text(scope.listTitle(list)),
        "count": .number(list.entries.count), "summary": .optional(list.description),
      ]
    }
  }

  /// The rows of all lists that are about a country.
  static func rows(_ scope: PageScope, ofCountry code: String) -> [TemplateValue] {
    scope.view.archive.lists.indices.flatMap { place -> [TemplateValue] in
      let list = scope.view.archive.lists[place]
      return list.entries.indices.filter { list.entries[$0].country(of: list) == code }
        .map { row in
          let facts = list.fields.filter { $0.type != .country }.compactMap { field in
            list.entries[row].values[field.key].map { fact(scope, field, $0.content) }
          }
          return [
            "href": .text(
              scope.href(.list(slug: list.slug), anchor: scope.rowAnchor(place, row))),
            "text": .text(scope.listTitle(list)), "facts": .list(facts),
            "evidence": .list(
              scope.view.archive.evidence[place][row].map { scope.mention($0) }),
          ]
        }
    }
  }

  private static func content(_ scope: PageScope, _ place: Int) -> PageContent {
    let list = scope.view.archive.lists[place]
    let hasStatus = list.field(.start) != nil || list.field(.end) != nil
    var columns = list.fields.map { field -> TemplateValue in
      ["text": .text(scope.label(of: field)), "type": .text(ListCell.type(of: field))]
    }
    if hasStatus {
      columns.append(["text": .text(scope.strings.word("validity")), "type": "status"])
    }
    let rows = list.entries.indices.map { row -> TemplateValue in
      [
        "id": .text(scope.rowAnchor(place, row)), "name": .text(scope.rowName(place, row)),
        "cells": .list(ListCell.cells(scope, list, list.entries[row], hasStatus: hasStatus)),
        "evidence": .list(scope.view.archive.evidence[place][row].map { scope.mention($0) }),
      ]
    }
    return PageContent(
      title: scope.listTitle(list), description: list.description,
      crumbs: [(.lists, scope.strings.word("title_lists"))],
      values: [
        "summary": .optional(list.description),
        "coverage": .list([scope.coverage(of: list)].compactMap { $0 }),
        "count": .number(list.entries.count), "column_count": .number(columns.count),
        "columns": .list(columns), "rows": .list(rows),
      ])
  }

  private static func fact(
    _ scope: PageScope, _ field: FactField, _ content: FactValue.Content
  ) -> TemplateValue {
    let iso: String? = if case .date(let date) = content { ListCell.htmlDate(date) } else { nil }
    let value = PageScope.Value(text: ListCell.text(scope, field, content), iso: iso)
    return ["label": .text(scope.label(of: field)), "values": .list([value.value])]
  }
}
