/// What is written, before anybody asks which day it means.
///
/// `本月21日` is the 21st day of the month nought months away; the resolver knows which month that is.
enum DateExpression: Hashable, Sendable {
  /// Years, months, days and parts of years by number or by a word such as `去年`.
  case calendar(CalendarWords)
  /// Days counted from the day of writing, both ends inclusive: `昨天` is -1 ... -1.
  case nearDays(Int, Int)
  /// The day of the paper: `即日`.
  case dayOfIssue
  /// Years counted from the present one, both ends inclusive: `今明两年` is 0 ... 1.
  case nearYears(Int, Int)
  /// Months counted from the present one: `上两个月` is -2 ... -1.
  case nearMonths(Int, Int)
  /// Weeks counted from the present one: `上两周` is -2 ... -1.
  case nearWeeks(Int, Int)
  /// A quarter counted from the present one: `上季度` is -1.
  case nearQuarter(Int)
  /// A half year counted from the present one: `上个半年` is -1.
  case nearHalves(Int)
  /// So many days after the last day that was named: `当日` 0, `次日` 1. With none named, one that opens
  /// a sentence means the day of the report or the paper.
  case afterLastDay(Int, opens: Bool)
  case holiday(Holiday.Rule)
  /// Weekdays (1 for Monday) of a week counted from the present one: `上周末` is -1, 6 ... 7.
  case week(Int, Int, Int)
  /// A weekday and nothing more: `周五` is 5.
  case weekday(Int)
  /// The last such weekday of a month that nothing tells: `最后一个周三`.
  case lastWeekday(Int)
  /// Decades by their tens, from the first to the last: `八九十年代` is 8 ... 9.
  case decade(CenturyWords?, Int, Int)
  /// A decade by the first three digits of its years: `1960年代` is 196.
  case fullDecade(Int)
  case century(CenturyWords)
}

/// A date of the calendar as far as it is written.
struct CalendarWords: Hashable, Sendable {
  var year: YearWords?
  var month: MonthWords?
  var part: PartWords?
}

/// How a year is written.
enum YearWords: Hashable, Sendable {
  case number(Int)
  /// The last two digits: `18年10月1日`.
  case short(Int)
  /// Counted from the present year: `去年` is -1.
  case near(Int)
  /// Counted from the year that was named last: `同年` is 0.
  case afterLast(Int)
}

/// How a month is written.
enum MonthWords: Hashable, Sendable {
  case number(Int)
  /// Counted from the present month: `上月` is -1.
  case near(Int)
  /// The month that was named last: `同月`.
  case last
}

/// What stands below the year or the month.
enum PartWords: Hashable, Sendable {
  case day(Int)
  /// Thirds of a month, 1 to 3, from the first to the last: `上旬` is 1 ... 1, `中下旬` 2 ... 3.
  case thirds(Int, Int)
  /// A half of a month, 1 or 2: `上半月`, `下半月`.
  case halfMonth(Int)
  case quarter(Int)
  case half(Int)
  /// A season by its ISO 8601-2 code, 21 to 24.
  case season(Int)
  /// The first months of a year: `前两个月` is 2.
  case firstMonths(Int)
  /// The first quarters of a year: `前三季度` is 3.
  case firstQuarters(Int)
  /// The last months of a year: `最后两个月` is 2.
  case lastMonths(Int)
  /// A week of a year or a month: `第一周` is 1.
  case week(Int)
  /// The last weeks of a year or a month: `最后3周` is 3.
  case lastWeeks(Int)
  /// A weekday of a month by its place, the last one by -1: `第二个星期日` is 2, 7.
  case nthWeekday(Int, Int)
  /// The beginning of a year: `初`.
  case beginning
  /// The end of a year: `底`, `末`.
  case ending
}

/// How a century is written.
enum CenturyWords: Hashable, Sendable {
  /// Its ordinal: `20世纪` is 20.
  case ordinal(Int)
  /// Counted from the present one: `上世纪` is -1.
  case near(Int)
}

extension CalendarWords {
  /// How fine a unit is.
  enum Level: Int, Comparable {
    case year
    case month
    case day

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// The largest unit that is written: the month in `5月30日`.
  var coarsest: Level { year != nil ? .year : month != nil ? .month : finest }

  /// The smallest unit that is written: the day in `5月30日`.
  var finest: Level {
    switch part {
    case .day, .thirds, .halfMonth, .week, .lastWeeks, .nthWeekday: .day
    case .quarter, .half, .season, .firstMonths, .firstQuarters, .lastMonths: .month
    case .beginning, .ending: .year
    case nil: month != nil ? .month : .year
    }
  }
}
