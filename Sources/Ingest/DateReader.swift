import ArchiveModel

/// Reads calendar days as newspapers print them, in Arabic or Chinese numerals.
enum DateReader {
  /// A day whose year may not be printed.
  struct PrintedDay: Hashable {
    let year: Int?
    let month: Int
    let day: Int

    /// The day with its year: the printed one, else the nearest day not after publication.
    func date(published: CalendarDate?) -> CalendarDate? {
      if let year { return CalendarDate(year: year, month: month, day: day) }
      guard let published else { return nil }
      for year in [published.year, published.year - 1] {
        if let date = CalendarDate(year: year, month: month, day: day), date <= published {
          return date
        }
      }
      return nil
    }
  }

  /// Reads `2025年5月14日`, `5月28日`, `二〇二五年五月十四日`; the cursor moves over it.
  static func take(_ cursor: inout Cursor) -> PrintedDay? {
    let start = cursor
    guard let first = cursor.takeNumber() else { return nil }
    var year: Int?
    var month = first
    if cursor.take(.year) {
      year = first
      cursor.skipSpaces()
      guard let number = cursor.takeNumber() else {
        cursor = start
        return nil
      }
      month = number
    }
    guard cursor.take(.month), let day = cursor.takeNumber(), cursor.take(.day),
      (1...12).contains(month), (1...31).contains(day), year.map({ $0 > 999 }) ?? true
    else {
      cursor = start
      return nil
    }
    return PrintedDay(year: year, month: month, day: day)
  }

  /// The first day that a text prints with its year: the date of a document.
  static func fullDate(in text: ArraySlice<UInt32>) -> CalendarDate? {
    var cursor = Cursor(text)
    while !cursor.isAtEnd {
      if let scalar = cursor.current, Cursor.isNumeral(scalar) {
        var probe = cursor
        if let day = take(&probe), day.year != nil { return day.date(published: nil) }
      }
      cursor.move(to: cursor.index + 1)
    }
    return nil
  }
}
