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
