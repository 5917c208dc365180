import ArchiveModel

extension DateResolver {
  /// The year of `5月30日`: that of a date before it in the sentence, else the nearest that fits.
  func yearLeftOut(_ words: CalendarWords) -> Outcome {
    if case .number(let month) = words.month, let frame = context.frame, let last = frame.month {
      // 2018年5月21日…，6月14日 goes on; 5月28日 after an inferred 5月 is of the same year
      let goesOn = frame.yearIsSaid && frame.isInSentence && month >= last
      let isSame = !frame.yearIsSaid && month == last
      if goesOn || isSame { return outcome(value(words, year: frame.year)) }
    }
    guard let today = context.published else { return .unknown }
    switch words.part {
    case .firstMonths, .firstQuarters:
      return lastYear(endingBefore: today) { value(words, year: $0) }
    default:
      return nearestYear(to: today) { value(words, year: $0) }
    }
  }

  /// The year nearest to a day that the tense allows.
  func nearestYear(to today: CalendarDate, _ make: (Int) -> EDTF?) -> Outcome {
    let years = today.year - 8...today.year + 8
    if tense == .ahead {
      for year in years.suffix(9) {
        if let value = make(year), let last = value.last, last >= today { return .value(value) }
      }
      return .impossible
    }
    guard let limit = tense == .back ? today : today.advanced(by: DateResolver.daysAhead) else {
      return .unknown
    }
    for year in years.reversed() {
      if let value = make(year), let first = value.first, first <= limit { return .value(value) }
    }
    return .impossible
  }

  /// How many days ahead a date may lie that no word puts there: `6月1日起` in a paper of 30 May.
  private static let daysAhead = 45

  /// The year of figures that are added up from January (`1—11月`, `前三季度`): the last one whose
  /// final month has begun.
  func lastYear(endingBefore today: CalendarDate, _ make: (Int) -> EDTF?) -> Outcome {
    for year in [today.year, today.year - 1] {
      if let value = make(year), let last = value.last,
        (last.year, last.month) <= (today.year, today.month)
      {
        return .value(value)
      }
    }
    return .impossible
  }

  /// The month and year of `28日`.
  ///
  /// The dateline's own day means itself. A date of another month before it in the sentence, or of
  /// another year in the text, lends its month; else it is the day nearest to the paper's.
  func dayAlone(_ day: Int) -> Outcome {
    if let dateline = context.dateline, day == dateline.day {
      return .value(.point(.day(dateline)))
    }
    guard let today = context.published ?? context.dateline else {
      return context.lastDay.map { following(day, after: $0) } ?? .unknown
    }
    if let frame = context.frame, let month = frame.month,
      (frame.year, month) != (today.year, today.month),
      frame.isInSentence || frame.yearIsSaid && frame.year != today.year
    {
      let start = CalendarDate(year: frame.year, month: month, day: frame.day ?? 1)
      return start.map { goingOn(day, from: $0, before: today) } ?? .unknown
    }
    if tense == .ahead, let frame = context.frame, frame.isInSentence, let last = context.lastDay,
      frame.day == last.day, day >= last.day
    {
      return following(day, after: last)
    }
    return nearestMonth(to: today, day)
  }

  /// The day in the month of another one, or in the next where it is smaller and not yet to come.
  private func goingOn(_ day: Int, from start: CalendarDate, before today: CalendarDate) -> Outcome
  {
    let next = following(day, after: start)
    if day < start.day, start < today, case .value(let value) = next, let date = value.first,
      date > today, let same = CalendarDate(year: start.year, month: start.month, day: day)
    {
      return .value(.point(.day(same)))
    }
    return next
  }

  /// The first such day on or after another one.
  func following(_ day: Int, after start: CalendarDate) -> Outcome {
    for months in 0...2 {
      if let date = self.day(day, months: months, from: start), date >= start {
        return .value(.point(.day(date)))
      }
    }
    return .impossible
  }

  private func nearestMonth(to today: CalendarDate, _ day: Int) -> Outcome {
    if tense == .ahead { return following(day, after: today) }
    guard let limit = tense == .back ? today : today.advanced(by: 7) else { return .unknown }
    for months in -1...4 {
      if let date = self.day(day, months: -months, from: today), date <= limit {
        return .value(.point(.day(date)))
      }
    }
    return .impossible
  }

  /// A day of the month that lies so many months from another day's.
  private func day(_ day: Int, months: Int, from start: CalendarDate) -> CalendarDate? {
    let month = start.year * 12 + start.month - 1 + months
    return CalendarDate(year: month / 12, month: month % 12 + 1, day: day)
  }
}
