package import ArchiveModel

/// What a reader knows when it meets a date: the paper's day, the dateline, the dates read before.
///
/// One context goes through the texts of one article in their order.
package struct DateContext: Hashable, Sendable {
  /// The day of the paper.
  package let published: CalendarDate?
  /// The day on which the report was filed; `今天` and `28日` are counted from it.
  ///
  /// Set it when it is known beforehand; one that opens a text (`新华社首尔5月29日电`) is found
  /// while reading.
  package var dateline: CalendarDate?
  /// The last single day that was read: what `当日` refers to.
  private(set) var lastDay: CalendarDate?
  /// The year of the last date: what `同年` refers to.
  private(set) var lastYear: Int?
  /// The month of the last date, in `lastYear`; `nil` where that date was no day or month.
  private(set) var lastMonth: Int?
  /// Whether the last date had its year written or said by a word such as `去年`.
  private(set) var lastYearIsSaid = false
  /// Whether the last date stands in the sentence that is being read.
  private(set) var lastIsInSentence = false
  /// Whether the last date stands in the text that is being read.
  private(set) var lastIsInText = false

  package init(published: CalendarDate?, dateline: CalendarDate? = nil) {
    self.published = published
    self.dateline = dateline
  }

  /// The day from which `今天` counts.
  var today: CalendarDate? { dateline ?? published }

  mutating func beginText() {
    lastIsInText = false
    lastIsInSentence = false
  }

  mutating func endSentence() {
    lastIsInSentence = false
  }

  /// Remembers a date for those that follow.
  mutating func remember(_ value: EDTF, yearIsSaid: Bool) {
    guard let last = value.last else { return }
    lastIsInSentence = true
    lastIsInText = true
    lastYearIsSaid = yearIsSaid
    lastYear = last.year
    lastMonth = value.isWithinMonth ? last.month : nil
    if value.endsOnDay { lastDay = last }
  }
}

extension EDTF {
  private var end: Point? {
    switch self {
    case .point(let point): point
    case .interval(_, let point): point
    }
  }

  fileprivate var endsOnDay: Bool {
    if case .day = end { true } else { false }
  }

  fileprivate var isWithinMonth: Bool {
    switch end {
    case .day, .month: true
    default: false
    }
  }
}
