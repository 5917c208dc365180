import ArchiveModel

/// Dates as the interface writes them: 2025年5月30日, or 30 May 2025.
struct DateWording: Sendable {
  let isChinese: Bool

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  func text(_ date: CalendarDate) -> String {
    isChinese
      ? "\(date.year)年\(date.month)月\(date.day)日"
      : "\(date.day) \(DateWording.months[date.month - 1]) \(date.year)"
  }

  func text(_ value: EDTF) -> String {
    switch value {
    case .point(let point): text(point)
    case .interval(let start, let end):
      switch (start, end) {
      case (let start?, let end?): range(text(start), text(end))
      case (let start?, nil): isChinese ? "\(text(start))起" : "from \(text(start))"
      case (nil, let end?): isChinese ? "截至\(text(end))" : "until \(text(end))"
      case (nil, nil): value.description
      }
    }
  }

  /// Two ends, both inclusive.
  func range(_ start: String, _ end: String) -> String {
    isChinese ? "\(start)至\(end)" : "\(start) to \(end)"
  }

  func text(_ point: EDTF.Point) -> String {
    switch point {
    case .day(let date): text(date)
    case .month(let year, let month):
      isChinese ? "\(year)年\(month)月" : "\(DateWording.months[(month - 1) % 12]) \(year)"
    case .year(let year): isChinese ? "\(year)年" : String(year)
    case .about(let year, let month):
      isChinese
        ? "\(year)年\(month == 1 ? "初" : "底")" : "\(month == 1 ? "early" : "late") \(year)"
    case .decade(let decade):
      isChinese
        ? "\(decade / 10 + 1)世纪\(decade % 10)0年代" : "the \(decade)0s"
    case .century(let century):
      isChinese ? "\(century + 1)世纪" : "the \(DateWording.ordinal(century + 1)) century"
    case .part(let year, let code): part(year, code)
    }
  }

  private static func ordinal(_ number: Int) -> String {
    switch (number % 10, number % 100) {
    case (_, 11...13): "\(number)th"
    case (1, _): "\(number)st"
    case (2, _): "\(number)nd"
    case (3, _): "\(number)rd"
    default: "\(number)th"
    }
  }

  private func part(_ year: Int, _ code: Int) -> String {
    let names: [Int: (String, String)] = [
      21: ("春", "spring"), 22: ("夏", "summer"), 23: ("秋", "autumn"), 24: ("冬", "winter"),
      33: ("第一季度", "first quarter"), 34: ("第二季度", "second quarter"),
      35: ("第三季度", "third quarter"), 36: ("第四季度", "fourth quarter"),
      40: ("上半年", "first half"), 41: ("下半年", "second half"),
    ]
    guard let name = names[code] else { return String(year) }
    return isChinese ? "\(year)年\(name.0)" : "\(name.1) of \(year)"
  }
}
