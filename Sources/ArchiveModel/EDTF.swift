/// A date as exact as the text is: a day, a month, a decade, or an interval with open or closed ends.
///
/// Source: ISO 8601-2:2019 (Extended Date/Time Format), levels 0 and 1 with the unspecified digits,
/// seasons, quarters and half years of level 2.
///
///     EDTF("2025-06-09/2026-06-08")?.last  // 2026-06-08
package enum EDTF: Hashable, Sendable {
  /// One day, month, year or longer unit.
  case point(Point)
  /// An interval; a missing end is open (`2025-06-09/..`).
  case interval(Point?, Point?)

  /// A unit of the calendar.
  package enum Point: Hashable, Sendable {
    case day(CalendarDate)
    case month(year: Int, month: Int)
    /// The beginning or the end of a year, by the month that it is about: `2025-01~` for 2025年初,
    /// `2024-12~` for 2024年底. Only the year is certain, so first and last day are the year's.
    case about(year: Int, month: Int)
    /// A part of a year by its ISO 8601-2 code: 21 to 24 spring to winter, 33 to 36 the quarters,
    /// 40 and 41 the half years.
    case part(year: Int, code: Int)
    case year(Int)
    /// Ten years, by the first three digits of the year: 196 for `196X`.
    case decade(Int)
    /// A hundred years, by the first two digits of the year: 19 for `19XX`.
    case century(Int)
  }

  /// The first day; `nil` where the start is open.
  package var first: CalendarDate? {
    switch self {
    case .point(let point): point.first
    case .interval(let start, _): start?.first
    }
  }

  /// The last day, inclusive; `nil` where the end is open.
  package var last: CalendarDate? {
    switch self {
    case .point(let point): point.last
    case .interval(_, let end): end?.last
    }
  }
}

extension EDTF.Point {
  /// The first day of the unit.
  package var first: CalendarDate? {
    switch self {
    case .day(let date): date
    case .month(let year, let month): CalendarDate(firstOfMonth: month, year: year)
    case .part(let year, let code):
      EDTF.Point.months(ofPart: code).flatMap {
        CalendarDate(firstOfMonth: $0.start, year: year)
      }
    case .year(let year), .about(let year, _): CalendarDate(year: year, month: 1, day: 1)
    case .decade(let decade): CalendarDate(year: max(1, decade * 10), month: 1, day: 1)
    case .century(let century): CalendarDate(year: max(1, century * 100), month: 1, day: 1)
    }
  }

  /// The last day of the unit.
  package var last: CalendarDate? {
    switch self {
    case .day(let date): date
    case .month(let year, let month): CalendarDate(lastOfMonth: month, year: year)
    case .part(let year, let code):
      EDTF.Point.months(ofPart: code).flatMap { months in
        let end = months.start + months.count - 1
        return CalendarDate(lastOfMonth: (end - 1) % 12 + 1, year: year + (end - 1) / 12)
      }
    case .year(let year), .about(let year, _): CalendarDate(year: year, month: 12, day: 31)
    case .decade(let decade): CalendarDate(year: decade * 10 + 9, month: 12, day: 31)
    case .century(let century): CalendarDate(year: century * 100 + 99, month: 12, day: 31)
    }
  }

  /// The months of a part of a year: the first one, and how many.
  ///
  /// Seasons are the meteorological ones of the northern hemisphere; winter begins in December and
  /// runs into the next year.
  private static func months(ofPart code: Int) -> (start: Int, count: Int)? {
    switch code {
    case 21...24: (3 + (code - 21) * 3, 3)
    case 33...36: (1 + (code - 33) * 3, 3)
    case 40, 41: (1 + (code - 40) * 6, 6)
    default: nil
    }
  }
}

extension EDTF: CustomStringConvertible {
  package var description: String {
    switch self {
    case .point(let point): point.description
    case .interval(let start, let end):
      "\(start?.description ?? "..")/\(end?.description ?? "..")"
    }
  }
}

extension EDTF.Point: CustomStringConvertible {
  package var description: String {
    switch self {
    case .day(let date): date.description
    case .month(let year, let month): "\(padded(year, 4))-\(padded(month, 2))"
    case .about(let year, let month): "\(padded(year, 4))-\(padded(month, 2))~"
    case .part(let year, let code): "\(padded(year, 4))-\(code)"
    case .year(let year): padded(year, 4)
    case .decade(let decade): padded(decade, 3) + "X"
    case .century(let century): padded(century, 2) + "XX"
    }
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension EDTF {
  /// Reads what `description` writes; `nil` for any other form and for a day that doesn't exist.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.contains(0x2F) else {
      guard let point = Point(text) else { return nil }
      self = .point(point)
      return
    }
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    switch ends.count {
    case 1:
      guard let point = Point(ends[0]) else { return nil }
      self = .point(point)
    case 2:
      guard let start = Point.end(ends[0]), let end = Point.end(ends[1]),
        start != nil || end != nil
      else { return nil }
      if let from = start?.first, let to = end?.last, to < from { return nil }
      self = .interval(start, end)
    default:
      return nil
    }
  }
}

extension EDTF.Point {
  /// Reads one unit: `2025-05-30`, `2025-05`, `2025-01~`, `2025-33`, `2025`, `196X`, `19XX`.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    switch bytes.count {
    case 4:
      if let year = EDTF.Point.number(text), year >= 1 {
        self = .year(year)
      } else if text.hasSuffix("XX"), let century = EDTF.Point.number(text.prefix(2)) {
        self = .century(century)
      } else if text.hasSuffix("X"), let decade = EDTF.Point.number(text.prefix(3)) {
        self = .decade(decade)
      } else {
        return nil
      }
    case 7:
      guard bytes[4] == 0x2D, let year = EDTF.Point.number(text.prefix(4)),
        let code = EDTF.Point.number(text.suffix(2)),
        year >= 1, code >= 1
      else { return nil }
      if code <= 12 {
        self = .month(year: year, month: code)
      } else if EDTF.Point.months(ofPart: code) != nil {
        self = .part(year: year, code: code)
      } else {
        return nil
      }
    case 8:
      guard text.hasSuffix("~"), case .month(let year, let month) = EDTF.Point(text.dropLast()),
        month == 1 || month == 12
      else { return nil }
      self = .about(year: year, month: month)
    default:
      guard let date = CalendarDate(text) else { return nil }
      self = .day(date)
    }
  }

  /// A number of ASCII digits, without a sign.
  private static func number(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  /// An end of an interval: `.some(nil)` for an open one, `nil` for what cannot be read.
  fileprivate static func end(_ text: some StringProtocol) -> EDTF.Point?? {
    if text == ".." { return .some(nil) }
    return EDTF.Point(text).map { .some($0) }
  }
}
