import ArchiveModel
import Templating

/// The months of a year and the days of a month, with the number of mentions.
enum PeriodCalendar {
  static func months(_ scope: PageScope, year key: String) -> TemplateValue {
    let items = (1...12).map { month -> TemplateValue in
      let child = "\(key)-\(month < 10 ? "0" : "")\(month)"
      let text = scope.strings.isChinese ? "\(month)月" : child
      return cell(scope, child, text)
    }
    return ["items": .list(items)]
  }

  static func weeks(_ scope: PageScope, month key: String) -> TemplateValue {
    guard let first = CalendarDate("\(key)-01") else { return false }
    let length = CalendarDate.length(ofMonth: first.month, year: first.year)
    var cells = [TemplateValue](
      repeating: ["text": "", "href": false, "count": false], count: first.weekday - 1)
    for day in 1...length {
      cells.append(cell(scope, "\(key)-\(day < 10 ? "0" : "")\(day)", "\(day)"))
    }
    while cells.count % 7 != 0 { cells.append(["text": "", "href": false, "count": false]) }
    let weeks = stride(from: 0, to: cells.count, by: 7).map { start -> TemplateValue in
      ["days": .list(Array(cells[start..<start + 7]))]
    }
    return [
      "caption": .text(EDTF(key).map { scope.view.dates.text($0) } ?? key),
      "weekdays": .list((1...7).map { .text(scope.strings.word("weekday_short_\($0)")) }),
      "weeks": .list(weeks),
    ]
  }

  /// `heat` of the contract: the days of a year by month, each with how much speaks of it.
  static func heat(_ scope: PageScope, year key: String) -> TemplateValue {
    let periods = scope.view.periods
    guard let year = Int(key) else { return false }
    let months = (1...12).map { month -> TemplateValue in
      let name = "\(key)-\(month < 10 ? "0" : "")\(month)"
      let days = (1...31).map { day -> TemplateValue in
        guard day <= CalendarDate.length(ofMonth: month, year: year) else {
          return ["none": true, "level": 0, "href": false, "text": "", "count": 0]
        }
        let date = "\(name)-\(day < 10 ? "0" : "")\(day)"
        let count =
          periods.mentionCount(under: date) + periods.published(in: date).count
          + periods.validities(.effective, in: date).count
          + periods.validities(.expires, in: date).count
        return [
          "none": false, "level": .number(HeatLevel.of(count)),
          "href": .optional(periods.contains(date) ? scope.href(.period(key: date)) : nil),
          "text": .text(scope.periodName(date)), "count": .number(count),
        ]
      }
      return [
        "text": .text(scope.strings.isChinese ? "\(month)月" : name), "days": .list(days),
      ]
    }
    return [
      "days": .list((1...31).map { .number($0) }), "months": .list(months),
      "caption": .text(scope.periodName(key)),
    ]
  }

  private static func cell(_ scope: PageScope, _ key: String, _ text: String) -> TemplateValue {
    guard scope.view.periods.contains(key) else {
      return ["text": .text(text), "href": false, "count": false]
    }
    let count = scope.view.periods.mentionCount(under: key)
    return [
      "text": .text(text), "href": .text(scope.href(.period(key: key))),
      "count": count > 0 ? .number(count) : false,
    ]
  }
}
