import ArchiveModel

extension DateResolver {
  /// The day of a holiday in the year that is nearest to the paper's.
  func holiday(_ rule: Holiday.Rule) -> Outcome {
    guard let today = context.published, rule != .moon else { return .unknown }
    return nearestYear(to: today) { day(of: rule, year: $0) }
  }

  private func day(of rule: Holiday.Rule, year: Int) -> EDTF? {
    switch rule {
    case .day(let month, let day):
      CalendarDate(year: year, month: month, day: day).map { .point(.day($0)) }
    case .weekday(let month, let place, let weekday):
      weeks(.nthWeekday(place, weekday), year: year, month: month)
    case .clearAndBright:
      DateResolver.clearAndBright(year).flatMap { CalendarDate(year: year, month: 4, day: $0) }
        .map { .point(.day($0)) }
    case .moon: nil
    }
  }

  /// The day in April, for the years 1901 to 2099.
  ///
  /// Source: the 寿星 formula, [Y × 0.2422 + C] − [Y ÷ 4], with C 5.59 before 2000 and 4.81 after.
  private static func clearAndBright(_ year: Int) -> Int? {
    guard (1901...2099).contains(year) else { return nil }
    let place = year % 100
    return (place * 2422 + (year < 2000 ? 55_900 : 48_100)) / 10_000 - place / 4
  }
}
