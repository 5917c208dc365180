import ArchiveModel
import Indexing
import Templating

/// The index of dates: years by decade, and what is longer than a year.
enum DateIndexPage {
  static func page(_ view: ArchiveView) -> Page {
    Page(.dates, template: "pages/dates", given: .address) { scope in
      let years = scope.view.periods.keys.filter { $0.utf8.count == 4 && !$0.hasSuffix("X") }
      let longer = scope.view.periods.keys.filter { $0.hasSuffix("X") }
        .map { scope.countedPeriod($0) }
      return PageContent(
        title: scope.strings.word("title_dates"),
        alternates: [.calendar(ValidityCalendar.path)],
        values: [
          "span": span(scope, years),
          "timeline": timeline(scope),
          "decades": .list(decades(scope, years)),
          "longer": longer.isEmpty ? false : ["items": .list(longer)],
        ])
    }
  }

  /// Everything that applies for a time, by its first day.
  private static func timeline(_ scope: PageScope) -> TemplateValue {
    scope.timeline(
      scope.view.periods.validities.filter { $0.start?.first != nil && !$0.isReference }
        .sorted { ($0.start?.first ?? .first) < ($1.start?.first ?? .first) }
        .suffix(Timeline.most).map { scope.timelineEntry($0) })
  }

  /// `1953年 – 2027年`.
  private static func span(_ scope: PageScope, _ years: [String]) -> TemplateValue {
    guard let first = years.first, let last = years.last else { return false }
    return .text("\(scope.periodName(first)) – \(scope.periodName(last))")
  }

  /// The years by decade, newest decade first. Of more than a page holds, the older ones are left to
  /// the pages of their centuries.
  private static func decades(_ scope: PageScope, _ years: [String]) -> [TemplateValue] {
    let shown = years.suffix(Shelves.most)
    let byDecade = Dictionary(grouping: shown) { String($0.prefix(3)) }
    return byDecade.keys.sorted(by: >).map { decade in
      [
        "id": .text("d\(decade)X"),
        "text": .text(scope.view.dates.text(.decade(Int(decade) ?? 0))),
        "years": .list((byDecade[decade] ?? []).map { scope.countedPeriod($0) }),
      ]
    }
  }
}
