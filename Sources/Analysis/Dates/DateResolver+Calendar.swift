import ArchiveModel

extension DateResolver {
  func calendar(_ words: CalendarWords) -> Outcome {
    if let year = words.year {
      guard let number = number(of: year) else { return .unknown }
      return outcome(value(words, year: number - (isPresentWinter(words) ? 1 : 0)))
    }
    if words.month == nil, case .day(let day) = words.part { return dayAlone(day) }
    switch words.month {
    case .near(let distance):
      guard let today = context.published else { return .unknown }
      let months = today.year * 12 + today.month - 1 + distance
      return outcome(value(words, year: months / 12, month: months % 12 + 1))
    case .last:
      guard let date = context.last?.last, context.last?.isWithinMonth == true else {
        return .unknown
      }
      return outcome(value(words, year: date.year, month: date.month))
    case .number, nil:
      return yearLeftOut(words)
    }
  }

  /// The value of words in a year, with another month than the written one where that is given.
  func value(_ words: CalendarWords, year: Int, month: Int? = nil) -> EDTF? {
    guard (1...9999).contains(year) else { return nil }
    var number = month
    if number == nil, case .number(let written) = words.month { number = written }
    switch words.part {
    case .day(let day):
      return number.flatMap { CalendarDate(year: year, month: $0, day: day) }
        .map { .point(.day($0)) }
    case .thirds(let first, let last):
      return number.flatMap {
        days(first * 10 - 9, last == 3 ? nil : last * 10, year: year, month: $0)
      }
    case .halfMonth(let half):
      return number.flatMap { days(half * 15 - 14, half == 2 ? nil : 15, year: year, month: $0) }
    case .quarter(let quarter): return .point(.part(year: year, code: 32 + quarter))
    case .half(let half): return .point(.part(year: year, code: 39 + half))
    case .season(let code): return .point(.part(year: year, code: code))
    case .firstMonths(let count):
      return .interval(.month(year: year, month: 1), .month(year: year, month: count))
    case .firstQuarters(let count):
      return .interval(.month(year: year, month: 1), .month(year: year, month: count * 3))
    case .lastMonths(let count):
      return .interval(.month(year: year, month: 13 - count), .month(year: year, month: 12))
    case .week, .lastWeeks, .nthWeekday:
      return weeks(words.part, year: year, month: number)
    case .beginning: return .point(.about(year: year, month: 1))
    case .ending: return .point(.about(year: year, month: 12))
    case nil:
      return .point(number.map { .month(year: year, month: $0) } ?? .year(year))
    }
  }

  /// Days of a month; without a last one to its end.
  private func days(_ first: Int, _ last: Int?, year: Int, month: Int) -> EDTF? {
    let end = last ?? CalendarDate.length(ofMonth: month, year: year)
    guard let from = CalendarDate(year: year, month: month, day: first),
      let to = CalendarDate(year: year, month: month, day: end)
    else { return nil }
    return .interval(.day(from), .day(to))
  }

  /// 今冬 in January began in December.
  private func isPresentWinter(_ words: CalendarWords) -> Bool {
    words.year == .near(0) && words.part == .season(24) && (context.published?.month ?? 12) < 3
  }

  func outcome(_ value: EDTF?) -> Outcome { value.map { .value($0) } ?? .impossible }

  private func number(of year: YearWords) -> Int? {
    switch year {
    case .number(let number): number
    case .short(let digits):
      digits + (digits <= ((context.published?.year ?? 2000) % 100 + 10) ? 2000 : 1900)
    case .near(let distance): context.published.map { $0.year + distance }
    case .afterLast(let distance): context.last?.first.map { $0.year + distance }
    }
  }
}

extension EDTF.Point {
  fileprivate var isWithinMonth: Bool {
    switch self {
    case .day, .month: true
    default: false
    }
  }
}
