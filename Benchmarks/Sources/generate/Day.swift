/// A day of the calendar of the generated newspaper.
struct Day {
  private(set) var year: Int
  private(set) var month: Int
  private(set) var day: Int

  /// `2015-01-01`.
  var iso: String { "\(year)-\(Day.two(month))-\(Day.two(day))" }

  /// The day after this one.
  mutating func advance() {
    day += 1
    if day > length {
      day = 1
      month += 1
    }
    if month > 12 {
      month = 1
      year += 1
    }
  }

  /// A number with two digits at least.
  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private var length: Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
