extension CalendarRecogniser {
  /// The year of an era, `光绪二十四年` or `民国三年五月`; `nil` without the name of one before it.
  ///
  /// The months of the Republic are Gregorian and belong to the date. Those of an emperor count by the
  /// moon: the year alone is the date, and they are passed over.
  func yearOfEra(_ value: Int?, from offset: Int, end: Int) -> FoundDate? {
    guard let era = EraName.before(offset, in: text), let value, value >= 1 else { return nil }
    let year = YearWords.number(value > era.length ? 0 : era.firstYear + value - 1)
    guard era.isGregorian else {
      return FoundDate(
        .calendar(CalendarWords(year: year)), from: offset - 6, end: end,
        resume: afterMoon(at: end))
    }
    let found = below(year: year, from: offset, at: end)
    return FoundDate(found.expression, from: offset - 6, end: found.end)
  }

  /// The first year of an era: `贞观元年`.
  func firstYearOfEra(at offset: Int) -> FoundDate? {
    text.end(of: "元年", at: offset).flatMap { yearOfEra(1, from: offset, end: $0) }
  }

  /// The offset after a month of the moon and its day: `五月`, `正月初一`, `闰三月十五日`.
  private func afterMoon(at offset: Int) -> Int {
    if let end = LunarRecogniser(text: text).month(at: offset) { return end }
    guard let number = text.number(at: offset), let end = text.end(of: "月", at: number.end)
    else { return offset }
    return LunarRecogniser(text: text).afterDay(at: end)
  }
}
