import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// A page for each year, month and day that something speaks of.
enum PeriodPages {
  static func pages(_ view: ArchiveView) -> [Page] {
    view.periods.keys.map { key in
      Page(.period(key: key), template: "pages/period") { content($0, key) }
    }
  }

  private static func content(_ scope: PageScope, _ key: String) -> PageContent {
    let title = EDTF(key).map { scope.view.dates.text($0) } ?? key
    let occurrences = scope.view.archive.term(.dates, key)?.occurrences ?? []
    var values: TemplateValue.Object = [
      "iso": .text(key),
      "weekday": .optional(
        CalendarDate(key).map { scope.strings.word("weekday_\($0.weekday)") }),
      "months": key.utf8.count == 4 ? PeriodCalendar.months(scope, year: key) : false,
      "calendar": key.utf8.count == 7 ? PeriodCalendar.weeks(scope, month: key) : false,
      "published": published(scope, key),
      "mentioned": occurrences.isEmpty
        ? false
        : ["count": .number(occurrences.count), "by_article": scope.byArticle(occurrences)],
    ]
    values["effective"] = validities(scope, key) {
      $0.start.flatMap { $0.first }.map { ($0, true) }
    }
    values["expires"] = validities(scope, key) { $0.end.flatMap { $0.last }.map { ($0, false) } }
    return PageContent(
      title: title, crumbs: crumbs(scope, key), pager: pager(scope, key), values: values)
  }

  /// What begins or ends in the period; a year stands on its own page alone, not on that of its first day.
  private static func validities(
    _ scope: PageScope, _ key: String, _ end: (ValidityEntry) -> (CalendarDate, Bool)?
  ) -> TemplateValue {
    let entries = scope.view.periods.validities.filter { entry in
      guard let (day, isStart) = end(entry) else { return false }
      let precision = DateKeys.keys(of: (isStart ? entry.start : entry.end) ?? .point(.day(day)))
      let length = precision.first?.utf8.count ?? 10
      return length >= key.utf8.count && day.description.hasPrefix(key)
    }
    return entries.isEmpty ? false : ["items": .list(entries.map { scope.validity($0) })]
  }

  /// The articles of a day or a month; those of a year have an index of their own.
  private static func published(_ scope: PageScope, _ key: String) -> TemplateValue {
    guard key.utf8.count > 4 else { return false }
    let places = scope.view.periods.published(in: key)
    guard !places.isEmpty else { return false }
    return [
      "count": .number(places.count), "items": .list(places.map { scope.articleCard($0) }),
    ]
  }

  private static func crumbs(_ scope: PageScope, _ key: String) -> [(PageAddress, String)] {
    let above = [4, 7].filter { $0 < key.utf8.count }.map { length in
      let parent = String(key.prefix(length))
      return (
        PageAddress.period(key: parent), EDTF(parent).map { scope.view.dates.text($0) } ?? parent
      )
    }
    return [(.dates, scope.strings.word("title_dates"))] + above
  }

  private static func pager(_ scope: PageScope, _ key: String) -> PageContent.Pager {
    let neighbours = scope.view.periods.neighbours(of: key)
    func link(_ key: String?) -> (PageAddress, String)? {
      key.map { ($0, EDTF($0).map { scope.view.dates.text($0) } ?? $0) }
        .map { (.period(key: $0.0), $0.1) }
    }
    let up = crumbs(scope, key).last
    return PageContent.Pager(
      previous: link(neighbours.previous), up: up, next: link(neighbours.next))
  }
}
