import ArchiveModel

/// Turns what is written into what is meant.
///
/// Pure: a context, a tense and an expression always give the same value.
struct DateResolver {
  /// What comes of an expression.
  enum Outcome: Hashable, Sendable {
    case value(EDTF)
    /// Nothing in sight tells it: `当日` with no day before.
    case unknown
    /// No such day: `2023年2月29日`.
    case impossible
  }

  let context: DateContext
  let tense: Tense

  /// The value of a date or an interval.
  func outcome(of written: WrittenDate) -> Outcome {
    guard let end = written.end else { return outcome(of: written.start) }
    return interval(from: written.start, to: end)
  }

  func outcome(of expression: DateExpression) -> Outcome {
    switch expression {
    case .calendar(let words): calendar(words)
    case .nearDays(let first, let last): days(from: context.today, first, last)
    case .dayOfIssue: days(from: context.published, 0, 0)
    case .nearYears(let first, let last): years(first, last)
    case .afterLastDay(let distance, let opens):
      days(
        from: context.lastDay ?? context.dateline ?? (opens ? context.published : nil), distance,
        distance)
    case .holiday(let rule): holiday(rule)
    case .nearMonths(let first, let last): months(first, last)
    case .nearWeeks(let first, let last): week(first, 1, (last - first) * 7 + 7)
    case .nearQuarter(let distance): part(distance, count: 4, code: 33)
    case .nearHalves(let distance): part(distance, count: 2, code: 40)
    case .lastWeekday: .unknown
    case .week(let distance, let first, let last): week(distance, first, last)
    case .weekday(let day): weekday(day)
    case .decade(let century, let first, let last): decades(century, first, last)
    case .fullDecade(let decade): .value(.point(.decade(decade)))
    case .century(let words):
      number(of: words).map { .value(.point(.century($0))) } ?? .unknown
    }
  }

  // MARK: Days, weeks and years counted from now

  private func days(from base: CalendarDate?, _ first: Int, _ last: Int) -> Outcome {
    guard let base, let start = base.advanced(by: first), let end = base.advanced(by: last) else {
      return .unknown
    }
    return .value(first == last ? .point(.day(start)) : .interval(.day(start), .day(end)))
  }

  private func years(_ first: Int, _ last: Int) -> Outcome {
    guard let year = context.published?.year else { return .unknown }
    return .value(
      first == last
        ? .point(.year(year + first)) : .interval(.year(year + first), .year(year + last)))
  }

  private func months(_ first: Int, _ last: Int) -> Outcome {
    guard let today = context.published else { return .unknown }
    func month(_ distance: Int) -> EDTF.Point {
      let months = today.year * 12 + today.month - 1 + distance
      return .month(year: months / 12, month: months % 12 + 1)
    }
    return .value(first == last ? .point(month(first)) : .interval(month(first), month(last)))
  }

  /// A quarter or a half year, counted from the present one.
  private func part(_ distance: Int, count: Int, code: Int) -> Outcome {
    guard let today = context.published else { return .unknown }
    let place = today.year * count + (today.month - 1) * count / 12 + distance
    return .value(.point(.part(year: place / count, code: code + place % count)))
  }

  private func week(_ distance: Int, _ first: Int, _ last: Int) -> Outcome {
    guard let base = context.today else { return .unknown }
    let monday = distance * 7 + 1 - base.weekday
    return days(from: base, monday + first - 1, monday + last - 1)
  }

  /// The weekday of the last day's week where that was just named, else the last one, or the next.
  private func weekday(_ day: Int) -> Outcome {
    if context.frame?.isInSentence == true, let last = context.lastDay, last.weekday == day {
      return .value(.point(.day(last)))
    }
    guard let base = context.today else { return .unknown }
    let back = (base.weekday - day + 7) % 7
    let ahead = (day - base.weekday + 7) % 7
    let distance = tense == .ahead ? ahead : -back
    return days(from: base, distance, distance)
  }

  // MARK: Decades and centuries

  private func decades(_ century: CenturyWords?, _ first: Int, _ last: Int) -> Outcome {
    guard let hundreds = century.map({ number(of: $0) }) ?? hundreds(ofDecade: last) else {
      return .unknown
    }
    let start = EDTF.Point.decade(hundreds * 10 + first)
    let end = EDTF.Point.decade(hundreds * 10 + last)
    return .value(first == last ? .point(start) : .interval(start, end))
  }

  /// The century of a bare decade: that of the date before it, or the latest that has begun.
  private func hundreds(ofDecade tens: Int) -> Int? {
    let lastYear = context.last?.first?.year
    guard let limit = context.published?.year ?? lastYear else { return nil }
    for year in [lastYear ?? limit, limit] where year / 100 * 100 + tens * 10 <= limit {
      return year / 100
    }
    return limit / 100 - 1
  }

  /// The first two digits of the years of a century: 19 for `20世纪`.
  private func number(of words: CenturyWords) -> Int? {
    switch words {
    case .ordinal(let ordinal): ordinal - 1
    case .near(let distance): context.published.map { $0.year / 100 + distance }
    }
  }
}
