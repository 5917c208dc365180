import ArchiveModel
import Templating

/// Years, months and days as other pages name them.
extension PageScope {
  /// The name of a period: `2025年5月`.
  func periodName(_ key: String) -> String {
    EDTF(key).map { view.dates.text($0) } ?? key
  }

  /// `counted` for a period's page.
  func countedPeriod(_ key: String) -> TemplateValue {
    [
      "href": .text(href(.period(key: key))), "text": .text(periodName(key)),
      "count": .number(view.periods.mentionCount(under: key)),
    ]
  }
}
