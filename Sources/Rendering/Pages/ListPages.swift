import ArchiveModel
import Indexing
import Templating

/// The index of fact lists, and the pages of each list.
enum ListPages {
  static func pages(_ view: ArchiveView) -> [Page] {
    let index = Page(.lists, template: "pages/lists", given: .address) { scope in
      PageContent(
        title: scope.strings.word("title_lists"), values: ["items": .list(items(scope))])
    }
    let pages = view.archive.lists.indices.flatMap { place in
      let list = view.archive.lists[place]
      return (1...partCount(of: list)).map { part in
        Page(
          .list(slug: list.slug, part: part), template: "pages/list",
          given: .places(place, part)
        ) { content($0, place, part) }
      }
    }
    return [index] + pages
  }

  /// How many pages a list takes; rows count from the first, so that one that is added moves none.
  static func partCount(of list: FactList) -> Int {
    max(1, (list.entries.count + Shelves.most - 1) / Shelves.most)
  }

  /// The lists by name, for the index and the home page: those that rest on the archive's sentences
  /// before those of reference.
  static func items(_ scope: PageScope) -> [TemplateValue] {
    let lists = scope.view.archive.lists
    return (lists.filter { !$0.isReference } + lists.filter(\.isReference)).map { list in
      [
        "href": .text(scope.href(.list(slug: list.slug))), "text": .text(scope.listTitle(list)),
        "count": .number(list.entries.count), "summary": .optional(list.description),
        "reference": .flag(list.isReference),
      ]
    }
  }

  /// The rows of all lists that are about a country.
  static func rows(_ scope: PageScope, ofCountry code: String) -> [TemplateValue] {
    let rows = scope.view.listRows(ofCountry: code)
    let isReference = { (row: (list: Int, row: Int)) in
      scope.view.archive.lists[row.list].isReference
    }
    return (rows.filter { !isReference($0) } + rows.filter(isReference)).map { place, row in
      let list = scope.view.archive.lists[place]
      let entry = list.entries[row]
      let facts = list.fields.filter { $0.type != .country }.compactMap { field in
        entry.values[field.key].map { fact(scope, field, $0.content) }
      }
      let (address, anchor) = scope.rowAddress(place, row)
      return [
        "href": .text(scope.href(address, anchor: anchor)),
        "text": .text(scope.listTitle(list)), "facts": .list(facts),
        "status": ListCell.hasStatus(list) ? scope.status(list, entry) : false,
        "evidence": .list(
          scope.view.archive.evidence(ofList: place)[row].map { scope.mention($0) }),
        "sources": .list(entry.sources.map { .text($0) }),
      ]
    }
  }

  private static func content(_ scope: PageScope, _ place: Int, _ part: Int) -> PageContent {
    let list = scope.view.archive.lists[place]
    let hasStatus = ListCell.hasStatus(list)
    var columns = list.fields.map { field -> TemplateValue in
      ["text": .text(scope.label(of: field)), "type": .text(ListCell.type(of: field))]
    }
    if hasStatus {
      columns.append(["text": .text(scope.strings.word("validity")), "type": "status"])
    }
    let start = (part - 1) * Shelves.most
    let shown = start..<min(list.entries.count, start + Shelves.most)
    let rows = shown.map { row -> TemplateValue in
      [
        "id": .text(scope.rowAddress(place, row).anchor), "name": .text(scope.rowName(place, row)),
        "cells": .list(ListCell.cells(scope, list, list.entries[row], hasStatus: hasStatus)),
        "evidence": .list(
          scope.view.archive.evidence(ofList: place)[row].map { scope.mention($0) }),
        "sources": .list(list.entries[row].sources.map { .text($0) }),
      ]
    }
    let title = scope.listTitle(list)
    let index = (PageAddress.lists, scope.strings.word("title_lists"))
    let base = PageAddress.list(slug: list.slug)
    func link(_ part: Int) -> (PageAddress, String)? {
      (1...partCount(of: list)).contains(part)
        ? (.list(slug: list.slug, part: part), "\(title) (\(part))") : nil
    }
    return PageContent(
      title: part == 1 ? title : "\(title) (\(part))", description: list.description,
      crumbs: part == 1 ? [index] : [index, (base, title)],
      pager: PageContent.Pager(
        previous: link(part - 1), up: part > 1 ? (base, title) : nil, next: link(part + 1)),
      alternates: [
        .csv(ListExports.path(list, "csv")), .json(ListExports.path(list, "json")),
        .feed(AtomFeed.path(of: base), title),
      ],
      values: [
        "summary": .optional(list.description), "reference": .flag(list.isReference),
        "members_of": list.membersOf.map { code in
          scope.link(scope.href(.group(code: code)), scope.view.names(ofGroup: code).name)
        } ?? false,
        "coverage": .list(part == 1 ? [scope.coverage(of: list)].compactMap { $0 } : []),
        "has_status": .flag(hasStatus), "count": .number(list.entries.count),
        "column_count": .number(columns.count), "columns": .list(columns), "rows": .list(rows),
        "timeline": ListCell.hasDays(list) ? scope.timeline(entries(scope, place, shown)) : false,
      ])
  }

  private static func entries(
    _ scope: PageScope, _ place: Int, _ rows: Range<Int>
  ) -> [Timeline.Entry] {
    let list = scope.view.archive.lists[place]
    return rows.map { row in
      let entry = list.entries[row]
      let (address, anchor) = scope.rowAddress(place, row)
      let (start, end) = (entry.date(of: list.field(.start)), entry.date(of: list.field(.end)))
      return Timeline.Entry(
        text: scope.rowName(place, row), dates: scope.validityText(start, end),
        href: scope.href(address, anchor: anchor), start: start?.first, end: end?.last)
    }
  }

  private static func fact(
    _ scope: PageScope, _ field: FactField, _ content: FactValue.Content
  ) -> TemplateValue {
    let iso: String? = if case .date(let date) = content { ListCell.htmlDate(date) } else { nil }
    let value = PageScope.Value(text: ListCell.text(scope, field, content), iso: iso)
    return ["label": .text(scope.label(of: field)), "values": .list([value.value])]
  }
}
