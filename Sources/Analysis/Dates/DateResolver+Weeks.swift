import ArchiveModel

extension DateResolver {
  /// Weeks and weekdays that are counted within a year or a month.
  ///
  /// A week runs from Monday to Sunday and belongs to the year or month that has its Thursday.
  /// Source: ISO 8601-1:2019, 5.2.3, for years; the same rule is taken for months.
  func weeks(_ part: PartWords?, year: Int, month: Int?) -> EDTF? {
    guard let first = CalendarDate(firstOfMonth: month ?? 1, year: year)?.dayNumber,
      let last = CalendarDate(lastOfMonth: month ?? 12, year: year)?.dayNumber
    else { return nil }
    switch part {
    case .week(let number):
      let thursday = day(4, onOrAfter: first) + (number - 1) * 7
      return thursday <= last ? interval(thursday - 3, thursday + 3) : nil
    case .lastWeeks(let count):
      let thursday = day(4, onOrAfter: last - 6)
      return interval(thursday + 4 - count * 7, thursday + 3)
    case .nthWeekday(-1, let weekday):
      return CalendarDate(dayNumber: day(weekday, onOrAfter: last - 6)).map { .point(.day($0)) }
    case .nthWeekday(let number, let weekday):
      let found = day(weekday, onOrAfter: first) + (number - 1) * 7
      return found <= last ? CalendarDate(dayNumber: found).map { .point(.day($0)) } : nil
    default:
      return nil
    }
  }

  /// The first such weekday at or after a day, both as days since 1970-01-01.
  private func day(_ weekday: Int, onOrAfter start: Int) -> Int {
    let present = CalendarDate(dayNumber: start)?.weekday ?? weekday
    return start + (weekday - present + 7) % 7
  }

  private func interval(_ first: Int, _ last: Int) -> EDTF? {
    guard let from = CalendarDate(dayNumber: first), let to = CalendarDate(dayNumber: last) else {
      return nil
    }
    return .interval(.day(from), .day(to))
  }
}
