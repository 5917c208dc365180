extension CalendarRecogniser {
  /// `13.5.2015`, `3/7/2017`: the day first, then the month; the other way round where only that fits.
  func dayFirst(at offset: Int) -> FoundDate? {
    guard !isNumbered(before: offset), let first = digits(at: offset), first.end - offset <= 2,
      let sign = separator(at: first.end), let second = digits(at: first.end + 1),
      second.end - first.end <= 3
    else { return nil }
    guard separator(at: second.end) == sign, let third = digits(at: second.end + 1) else {
      return monthAndDay(first.value, second.value, sign, at: offset, second.end)
    }
    guard !isWordByte(at: third.end), !(separator(at: third.end) == sign && sign != 0x2D) else {
      return nil
    }
    let length = third.end - second.end - 1
    if length <= 2 {
      return sign == 0x2D && isSaid(offset, third.end)
        ? twoDigitYear(first, second.value, third, at: offset) : nil
    }
    guard length == 4, (1900...2099).contains(third.value) else { return nil }
    let year = YearWords.number(third.value)
    return ordered(year, month: second.value, day: first.value, third.end)
      ?? ordered(year, month: first.value, day: second.value, third.end)
  }

  /// `3-7-07` begins with the day and `27-7-3` with the year: a day of one digit stands beside a year of
  /// two.
  private func twoDigitYear(
    _ first: (value: Int, end: Int), _ month: Int, _ third: (value: Int, end: Int), at offset: Int
  ) -> FoundDate? {
    first.end - offset == 2
      ? ordered(fullYear(first.value), month: month, day: third.value, third.end)
      : ordered(fullYear(third.value), month: month, day: first.value, third.end)
  }

  /// Source: POSIX, strptime, %y: 69 to 99 are of the 20th century, 00 to 68 of the 21st.
  private func fullYear(_ digits: Int) -> YearWords {
    .number(digits + (digits < 69 ? 2000 : 1900))
  }

  /// `12/1` where nothing else stands in the text.
  private func monthAndDay(
    _ month: Int, _ day: Int, _ sign: UInt8, at offset: Int, _ end: Int
  ) -> FoundDate? {
    guard sign == 0x2F, text.isAlone(offset, end) else { return nil }
    return ordered(nil, month: month, day: day, end)
  }

  private func ordered(_ year: YearWords?, month: Int, day: Int, _ end: Int) -> FoundDate? {
    guard (1...12).contains(month), day >= 1, exists(day, in: .number(month), of: year) else {
      return nil
    }
    return FoundDate(
      CalendarWords(year: year, month: .number(month), part: .day(day)), end: end)
  }

  /// Whether three short numbers stand where somebody says a day: `你3-7-07有空吗`, and not as a score,
  /// a model or a telephone number.
  private func isSaid(_ from: Int, _ to: Int) -> Bool {
    (from == 0 || text.isOne(of: "你我他她们在于到是定", before: from))
      && (to == text.count || text.isOne(of: "有没那去回来走见出开可能行吗的之以前后，。？", at: to))
  }

  private func isNumbered(before offset: Int) -> Bool {
    isWordByte(at: offset - 1) || offset > 0 && separator(at: offset - 1) != nil
      || text.isOne(of: "版本号第", before: offset)
  }
}
