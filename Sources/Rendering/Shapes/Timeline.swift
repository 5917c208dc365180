import ArchiveModel

/// What applies from one day to another, as bars over a scale of time; an event of one day is a point.
///
/// Lengths are in units of the drawing, which is 1000 wide; the template gives them a form.
struct Timeline {
  struct Entry {
    let text: String
    let dates: String
    let href: String
    /// `nil` for an open start.
    let start: CalendarDate?
    /// Inclusive; `nil` for an open end.
    let end: CalendarDate?
  }

  struct Bar {
    let entry: Entry
    let x: Int
    let width: Int
    let y: Int
    /// Whether it is an event of one day.
    var isPoint: Bool { entry.start != nil && entry.start == entry.end }
  }

  struct Tick {
    let x: Int
    let text: String
  }

  static let width = 1000
  /// More bars than this cannot be told apart: the table beside the drawing has them all.
  static let most = 40
  private static let rowHeight = 34
  private static let axis = 26

  let bars: [Bar]
  let ticks: [Tick]
  let height: Int
  /// Entries without a bar.
  let left: Int

  /// `nil` where nothing has a day to stand at.
  ///
  /// - Parameters:
  ///   - entries: In the order of the bars.
  ///   - span: The first and the last day of the scale; that of all entries where left out.
  init?(_ entries: [Entry], span: (CalendarDate, CalendarDate)? = nil) {
    let dated = entries.filter { $0.start != nil || $0.end != nil }
    let days = dated.flatMap { [$0.start, $0.end] }.compactMap { $0 }
    guard let earliest = span?.0 ?? days.min(), let latest = span?.1 ?? days.max() else {
      return nil
    }
    // Whole years, and one more at an end that some entry leaves open.
    let first = earliest.year - (span == nil && dated.contains { $0.start == nil } ? 1 : 0)
    let last = latest.year + (span == nil && dated.contains { $0.end == nil } ? 1 : 0)
    guard let from = CalendarDate(year: max(1, first), month: 1, day: 1),
      let to = CalendarDate(year: min(9999, last), month: 12, day: 31)
    else { return nil }
    let length = to.dayNumber - from.dayNumber + 1
    func x(_ number: Int) -> Int {
      (min(max(number - from.dayNumber, 0), length) * Timeline.width) / length
    }
    let shown = dated.prefix(Timeline.most)
    bars = shown.enumerated().map { row, entry in
      let left = entry.start.map { x($0.dayNumber) } ?? 0
      let right = entry.end.map { x($0.dayNumber + 1) } ?? Timeline.width
      return Bar(
        entry: entry, x: left, width: max(3, right - left),
        y: Timeline.axis + row * Timeline.rowHeight)
    }
    ticks = Timeline.ticks(from.year...to.year).map { tick in
      Tick(x: x(tick.day.dayNumber), text: tick.text)
    }
    height = Timeline.axis + shown.count * Timeline.rowHeight + 6
    left = dated.count - shown.count
  }

  /// The beginnings of years, ten at most, or those of the months of one year.
  private static func ticks(
    _ years: ClosedRange<Int>
  ) -> [(day: CalendarDate, text: String)] {
    if years.count == 1 {
      return (1...12).compactMap { month in
        CalendarDate(firstOfMonth: month, year: years.lowerBound).map { ($0, "\(month)") }
      }
    }
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].first { years.count <= $0 * 10 } ?? 1000
    return years.filter { step == 1 || $0 % step == 0 }.compactMap { year in
      CalendarDate(firstOfMonth: 1, year: year).map { ($0, String(year)) }
    }
  }
}
