/// A day of the proleptic Gregorian calendar: year, month, day, and no time zone.
///
/// Dates in an archive name days on paper, so nothing here depends on a clock, a zone or a locale.
///
///     CalendarDate(year: 2025, month: 5, day: 30)?.description  // "2025-05-30"
package struct CalendarDate: Hashable, Sendable, Comparable {
  // Four bytes for the three: an archive holds millions of dates.
  @usableFromInline let yearNumber: Int16
  @usableFromInline let monthNumber: Int8
  @usableFromInline let dayOfMonth: Int8

  /// The year, 1 to 9999.
  @inlinable
  package var year: Int { Int(yearNumber) }

  /// The month, 1 to 12.
  @inlinable
  package var month: Int { Int(monthNumber) }

  /// The day of the month, 1 to 31.
  @inlinable
  package var day: Int { Int(dayOfMonth) }

  /// 0001-01-01, before all others.
  package static let first = CalendarDate(checkedYear: 1, month: 1, day: 1)

  /// A day that exists in the calendar; `nil` for 2025-02-30 and its like.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= CalendarDate.length(ofMonth: month, year: year)
    else { return nil }
    self.init(checkedYear: year, month: month, day: day)
  }

  private init(checkedYear year: Int, month: Int, day: Int) {
    yearNumber = Int16(year)
    monthNumber = Int8(month)
    dayOfMonth = Int8(day)
  }

  /// Reads `YYYY-MM-DD` and nothing else.
  package init?(_ text: some StringProtocol) {
    self.init(utf8: Array(text.utf8)[...])
  }

  /// Reads `YYYY-MM-DD` in UTF-8 and nothing else.
  package init?(utf8 text: ArraySlice<UInt8>) {
    let start = text.startIndex
    guard text.count == 10, text[start + 4] == 0x2D, text[start + 7] == 0x2D,
      let year = CalendarDate.number(text[start..<start + 4]),
      let month = CalendarDate.number(text[start + 5..<start + 7]),
      let day = CalendarDate.number(text[start + 8..<start + 10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The first day of a month.
  package init?(firstOfMonth month: Int, year: Int) {
    self.init(year: year, month: month, day: 1)
  }

  /// The last day of a month.
  package init?(lastOfMonth month: Int, year: Int) {
    guard (1...12).contains(month) else { return nil }
    self.init(
      year: year, month: month, day: CalendarDate.length(ofMonth: month, year: year))
  }

  /// The number of days in a month.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether a year has a 29 February.
  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}

extension CalendarDate {
  /// Days since 1970-01-01, negative before it.
  ///
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
  package var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day with a given number of days since 1970-01-01; `nil` outside the years 1 to 9999.
  ///
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  package init?(dayNumber: Int) {
    // Far outside the calendar the sums below would overflow.
    guard (-1_000_000...4_000_000).contains(dayNumber) else { return nil }
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(year: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day so many days later, or earlier for a negative number.
  package func advanced(by days: Int) -> CalendarDate? {
    let (sum, overflows) = dayNumber.addingReportingOverflow(days)
    return overflows ? nil : CalendarDate(dayNumber: sum)
  }

  /// The weekday, 1 for Monday to 7 for Sunday (ISO 8601).
  package var weekday: Int {
    let remainder = (dayNumber + 3) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }
}

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601: `2025-05-30`.
  package var description: String {
    String(unsafeUninitializedCapacity: 10) { bytes in
      var number = year
      for place in [3, 2, 1, 0] {
        bytes[place] = UInt8(0x30 + number % 10)
        number /= 10
      }
      bytes[4] = 0x2D
      bytes[5] = UInt8(0x30 + month / 10)
      bytes[6] = UInt8(0x30 + month % 10)
      bytes[7] = 0x2D
      bytes[8] = UInt8(0x30 + day / 10)
      bytes[9] = UInt8(0x30 + day % 10)
      return 10
    }
  }
}
