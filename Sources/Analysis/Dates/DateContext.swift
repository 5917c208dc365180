package import ArchiveModel

/// What a reader knows when it meets a date: the paper's day, the dateline, the dates read before.
///
/// One context goes through the texts of one article in their order.
package struct DateContext: Hashable, Sendable {
  /// A date of the text that is being read, from which a later one may have left something out.
  struct Frame: Hashable, Sendable {
    let year: Int
    /// `nil` for a year and for what spans several months.
    let month: Int?
    /// `nil` for a month.
    let day: Int?
    /// Whether the year is written or told by a word such as `去年`.
    let yearIsSaid: Bool
    /// Whether it stands in the sentence that is being read.
    fileprivate(set) var isInSentence: Bool
  }

  /// The day of the paper.
  package let published: CalendarDate?
  /// The day on which the report was filed; `今天` and `28日` are counted from it.
  ///
  /// Set it when it is known beforehand; one that opens a text (`新华社首尔5月29日电`) is found
  /// while reading.
  package var dateline: CalendarDate?
  /// The last single day that was read: what `当日` refers to.
  private(set) var lastDay: CalendarDate?
  /// The last date that was read: what `同年` and `同月` refer to.
  private(set) var last: EDTF.Point?
  private(set) var frame: Frame?

  package init(published: CalendarDate?, dateline: CalendarDate? = nil) {
    self.published = published
    self.dateline = dateline
  }

  /// The day from which `今天` counts.
  var today: CalendarDate? { dateline ?? published }

  mutating func beginText() {
    frame = nil
  }

  mutating func endSentence() {
    frame?.isInSentence = false
  }

  /// Remembers a date for those that follow.
  ///
  /// One from which something is reckoned (`自2023年10月7日冲突爆发以来`) is no frame: what
  /// follows it happened at another time.
  mutating func remember(_ value: EDTF, yearIsSaid: Bool, isFrame: Bool) {
    guard let point = value.lastPoint, let end = point.last else { return }
    last = point
    var month: Int?
    var day: Int?
    switch point {
    case .day(let date):
      lastDay = date
      (month, day) = (date.month, date.day)
    case .month(_, let number):
      month = number
    default:
      break
    }
    guard isFrame else { return }
    frame = Frame(
      year: end.year, month: month, day: day, yearIsSaid: yearIsSaid, isInSentence: true)
  }
}

extension EDTF {
  /// A point, or the later end of an interval.
  fileprivate var lastPoint: Point? {
    switch self {
    case .point(let point): point
    case .interval(_, let point): point
    }
  }
}
