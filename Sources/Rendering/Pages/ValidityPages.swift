import Indexing
import Templating

/// What begins or ends in a period: a section of the period's page, and further pages for what that
/// cannot hold.
///
/// Each page has 200 entries, earliest days first, so that a law which takes effect later moves none.
enum ValidityPages {
  /// The section of the period's own page; `false` where nothing begins or ends.
  static func section(_ scope: PageScope, _ key: String, _ end: ValidityEnd) -> TemplateValue {
    let places = scope.view.periods.validities(end, in: key)
    guard !places.isEmpty else { return false }
    let further = places.count - Shelves.most
    return [
      "count": .number(places.count), "items": .list(items(scope, places.prefix(Shelves.most))),
      "more": further <= 0
        ? false
        : scope.link(
          scope.href(.validities(period: key, end, part: 2)),
          "\(scope.strings.word("more")) (\(further))"),
    ]
  }

  /// The pages behind the period's own.
  static func pages(_ view: ArchiveView, _ key: String) -> [Page] {
    ValidityEnd.allCases.flatMap { end -> [Page] in
      let parts = partCount(view.periods.validities(end, in: key))
      guard parts > 1 else { return [] }
      return (2...parts).map { part in
        Page(
          .validities(period: key, end, part: part), template: "pages/validities", given: .address
        ) {
          content($0, key, end, part)
        }
      }
    }
  }

  private static func partCount(_ places: [Int]) -> Int {
    (places.count + Shelves.most - 1) / Shelves.most
  }

  private static func content(
    _ scope: PageScope, _ key: String, _ end: ValidityEnd, _ part: Int
  ) -> PageContent {
    let places = scope.view.periods.validities(end, in: key)
    let period = (PageAddress.period(key: key), scope.periodName(key))
    func link(_ part: Int) -> (PageAddress, String)? {
      guard part > 1 else { return period }
      guard part <= partCount(places) else { return nil }
      return (.validities(period: key, end, part: part), "\(part)")
    }
    return PageContent(
      title: "\(period.1) · \(scope.strings.word(end.word)) (\(part))",
      crumbs: [(.dates, scope.strings.word("title_dates")), period],
      pager: PageContent.Pager(previous: link(part - 1), up: period, next: link(part + 1)),
      values: [
        "count": .number(places.count),
        "items": .list(
          items(scope, places.dropFirst((part - 1) * Shelves.most).prefix(Shelves.most))),
      ])
  }

  private static func items(_ scope: PageScope, _ places: ArraySlice<Int>) -> [TemplateValue] {
    places.map { scope.validity(scope.view.periods.validity($0)) }
  }
}
