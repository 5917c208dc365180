import ArchiveModel

extension DateResolver {
  func calendar(_ words: CalendarWords) -> Outcome {
    if let year = words.year {
      guard let number = number(of: year) else { return .unknown }
      return outcome(value(words, year: number))
    }
    if words.month == nil, case .day(let day) = words.part { return dayAlone(day) }
    switch words.month {
    case .near(let distance):
      guard let today = context.published else { return .unknown }
      let months = today.year * 12 + today.month - 1 + distance
      return outcome(value(words, year: months / 12, month: months % 12 + 1))
    case .last:
      guard let year = context.lastYear, let month = context.lastMonth else { return .unknown }
      return outcome(value(words, year: year, month: month))
    case .number, nil:
      return yearLeftOut(words)
    }
  }

  /// The value of words in a year, with another month than the written one where that is given.
  func value(_ words: CalendarWords, year: Int, month: Int? = nil) -> EDTF? {
    guard (1...9999).contains(year) else { return nil }
    var number = month
    if number == nil, case .number(let written) = words.month { number = written }
    switch words.part {
    case .day(let day):
      return number.flatMap { CalendarDate(year: year, month: $0, day: day) }
        .map { .point(.day($0)) }
    case .third(let third):
      return number.flatMap { thirdOfMonth(third, year: year, month: $0) }
    case .quarter(let quarter): return .point(.part(year: year, code: 32 + quarter))
    case .half(let half): return .point(.part(year: year, code: 39 + half))
    case .season(let code): return .point(.part(year: year, code: code))
    case .firstMonths(let count):
      return .interval(.month(year: year, month: 1), .month(year: year, month: count))
    case .firstQuarters(let count):
      return .interval(.month(year: year, month: 1), .month(year: year, month: count * 3))
    case nil:
      return .point(number.map { .month(year: year, month: $0) } ?? .year(year))
    }
  }

  private func thirdOfMonth(_ third: Int, year: Int, month: Int) -> EDTF? {
    guard let first = CalendarDate(year: year, month: month, day: third * 10 - 9),
      let last = third == 3
        ? CalendarDate(lastOfMonth: month, year: year)
        : CalendarDate(year: year, month: month, day: third * 10)
    else { return nil }
    return .interval(.day(first), .day(last))
  }

  private func outcome(_ value: EDTF?) -> Outcome { value.map { .value($0) } ?? .impossible }

  private func number(of year: YearWords) -> Int? {
    switch year {
    case .number(let number): number
    case .short(let digits):
      digits + (digits <= ((context.published?.year ?? 2000) % 100 + 10) ? 2000 : 1900)
    case .near(let distance): context.published.map { $0.year + distance }
    case .afterLast(let distance): context.lastYear.map { $0 + distance }
    }
  }

  // MARK: What is left out

  /// The year of `5月30日`: that of a date before it in the sentence, else the nearest that fits.
  private func yearLeftOut(_ words: CalendarWords) -> Outcome {
    if case .number(let month) = words.month, context.lastIsInSentence, context.lastYearIsSaid,
      let year = context.lastYear, let last = context.lastMonth, month >= last
    {
      return outcome(value(words, year: year))
    }
    guard let today = context.published else { return .unknown }
    return nearestYear(to: today) { value(words, year: $0) }
  }

  /// The year nearest to a day that the tense allows.
  private func nearestYear(to today: CalendarDate, _ make: (Int) -> EDTF?) -> Outcome {
    let years = today.year - 8...today.year + 8
    if tense == .ahead {
      for year in years.suffix(9) {
        if let value = make(year), let last = value.last, last >= today { return .value(value) }
      }
      return .impossible
    }
    guard let limit = tense == .back ? today : today.advanced(by: DateResolver.weeksAhead) else {
      return .unknown
    }
    for year in years.reversed() {
      if let value = make(year), let first = value.first, first <= limit { return .value(value) }
    }
    return .impossible
  }

  /// How many days ahead a date may lie that no word puts there: `6月1日起` in a paper of 30 May.
  private static let weeksAhead = 45

  /// The month and year of `28日`.
  ///
  /// It goes on from a date before it in the sentence, or in a text about another year; else it is
  /// the day nearest to the dateline. The dateline's own day, the paper's and the one before always
  /// mean themselves.
  private func dayAlone(_ day: Int) -> Outcome {
    if day == context.dateline?.day, let dateline = context.dateline {
      return .value(.point(.day(dateline)))
    }
    if let last = context.lastDay, goesOn(from: last) {
      return following(day, after: last)
    }
    guard let today = context.published ?? context.dateline else { return .unknown }
    return nearestMonth(to: today, day)
  }

  private func goesOn(from last: CalendarDate) -> Bool {
    guard context.lastMonth == last.month, context.lastYear == last.year else { return false }
    if context.lastIsInSentence { return true }
    guard context.lastIsInText, context.lastYearIsSaid, let today = context.published else {
      return false
    }
    return last.year != today.year
  }

  /// The first such day on or after another one.
  private func following(_ day: Int, after last: CalendarDate) -> Outcome {
    for months in 0...2 {
      let month = last.year * 12 + last.month - 1 + months
      if let date = CalendarDate(year: month / 12, month: month % 12 + 1, day: day), date >= last {
        return .value(.point(.day(date)))
      }
    }
    return .impossible
  }

  private func nearestMonth(to today: CalendarDate, _ day: Int) -> Outcome {
    if tense == .ahead { return following(day, after: today) }
    guard let limit = tense == .back ? today : today.advanced(by: 7) else { return .unknown }
    for months in -1...4 {
      let month = today.year * 12 + today.month - 1 - months
      if let date = CalendarDate(year: month / 12, month: month % 12 + 1, day: day), date <= limit {
        return .value(.point(.day(date)))
      }
    }
    return .impossible
  }
}
