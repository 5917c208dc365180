import ArchiveModel
import Indexing
import Templating

/// The index of dates: years by decade, and what is longer than a year.
enum DateIndexPage {
  static func page(_ view: ArchiveView) -> Page {
    Page(.dates, template: "pages/dates") { scope in
      let years = scope.view.periods.keys.filter { $0.utf8.count == 4 }
      let span = (years.first?.year, years.last?.year)
      let longer = longer(scope)
      return PageContent(
        title: scope.strings.word("title_dates"),
        values: [
          "span": span.0.flatMap { first in
            span.1.map { last in
              .text(
                "\(scope.view.dates.text(.year(first))) – \(scope.view.dates.text(.year(last)))")
            }
          } ?? false,
          "decades": .list(decades(scope, years)), "longer": longer,
        ])
    }
  }

  private static func decades(_ scope: PageScope, _ years: [String]) -> [TemplateValue] {
    let mentioned = scope.view.archive.terms(.dates).map(\.key)
      .filter { $0.utf8.count == 4 && $0.hasSuffix("X") && !$0.hasSuffix("XX") }
    let byDecade = Dictionary(grouping: years) { String($0.prefix(3)) }
    let decades = Set(byDecade.keys).union(mentioned.map { String($0.prefix(3)) })
    return decades.sorted(by: >).map { decade in
      let entries = (byDecade[decade] ?? []).map { year -> TemplateValue in
        [
          "href": .text(scope.href(.period(key: year))),
          "text": .text(scope.view.dates.text(.year(year.year ?? 1))),
          "count": .number(scope.view.periods.mentionCount(under: year)),
        ]
      }
      return [
        "id": .text("d\(decade)X"),
        "text": .text(scope.view.dates.text(.decade(Int(decade) ?? 0))), "years": .list(entries),
      ]
    }
  }

  /// Decades and centuries, which have no page of their own.
  private static func longer(_ scope: PageScope) -> TemplateValue {
    let occurrences = scope.view.archive.terms(.dates).filter { $0.key.hasSuffix("X") }
      .flatMap(\.occurrences)
    return occurrences.isEmpty ? false : ["by_article": scope.byArticle(occurrences)]
  }
}

extension String {
  fileprivate var year: Int? { Int(prefix(4)) }
}
