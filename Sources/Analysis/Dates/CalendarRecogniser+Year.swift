extension CalendarRecogniser {
  func year(_ number: WrittenNumber, from offset: Int, end: Int) -> FoundDate? {
    guard let value = number.value, !text.has("代", at: end) else { return nil }
    if isFullYear(number) || isSpelledYear(number, end: end) {
      if value % 100 == 0, isLongTime(at: offset, end: end) { return nil }
      return below(year: .number(value), from: offset, at: end)
    }
    if let found = yearOfEra(value, from: offset, end: end) { return found }
    let isOfEra = text.has("公元", before: offset)
    if isOfEra || number.length == 3, number.script != .hanUnits, (1...999).contains(value) {
      let found = below(year: .number(value), from: offset, at: end)
      let isPlaced =
        text.isOne(of: "于在", before: offset)
        && !text.isOne(of: "前后间里内来多", at: end)
      return isOfEra || isPlaced || hasMonth(found) ? found : nil
    }
    if isPairOfDigits(number, at: offset) {
      return below(year: .short(value), from: offset, at: end)
    }
    return number.length == 2 && number.script == .arabic
      ? shortYear(number, value, from: offset, end: end) : regnal(at: end)
  }

  /// `2000年历史`, `距今1500年`
  private func isLongTime(at offset: Int, end: Int) -> Bool {
    text.isOne(of: "今近约经达", before: offset)
      || text.end(ofAny: CalendarRecogniser.lengthTails, at: end) != nil
  }

  /// `08年`, `18年10月1日`; not `18年` alone, which is a length, nor `康熙20年9月`.
  private func shortYear(
    _ number: WrittenNumber, _ value: Int, from offset: Int, end: Int
  ) -> FoundDate? {
    let found = below(year: .short(value), from: offset, at: end)
    guard hasMonth(found) || number.hasLeadingZero && found.end == end else { return nil }
    let isFree = text.isBreak(before: offset) || text.isOne(of: "于在从自至到和及与", before: offset)
    return isFree ? found : .nothing(upTo: found.end)
  }

  /// `九八年`, `零八年`; not `七八年` and `三五年`, which are so many years or so.
  private func isPairOfDigits(_ number: WrittenNumber, at offset: Int) -> Bool {
    guard number.script == .hanDigits, number.length == 2, let value = number.value,
      !text.isOne(of: "两", at: offset), !text.isOne(of: "近约这那第几十百千", before: offset)
    else { return false }
    return !(1...2).contains(value % 10 - value / 10)
  }

  /// A year of a reign with its month, `康熙三年五月`, is passed over whole.
  private func regnal(at end: Int) -> FoundDate? {
    guard let number = text.number(at: end), text.has("月", at: number.end) else { return nil }
    let found = below(month: .number(1), year: nil, at: number.end + 3)
    return .nothing(upTo: found.end)
  }

  /// Either end of `（1912—1998）`, `从2016-2018` and `2024—2025赛季`, years that need no 年.
  func bracketed(_ number: WrittenNumber, at offset: Int, joined: Bool) -> FoundDate? {
    guard isFullYear(number), let value = number.value else { return nil }
    let found = FoundDate(CalendarWords(year: .number(value)), end: number.end)
    if joined {
      let isOver =
        isClosed(at: number.end) || text.isBreak(at: number.end)
        || text.end(ofAny: CalendarRecogniser.seasons, at: number.end) != nil
      return isOver ? found : nil
    }
    guard let next = text.endOfJoiner(at: number.end), let other = text.number(at: next),
      isFullYear(other), let last = other.value, value < last
    else { return nil }
    let isBracketed =
      (text.has("（", before: offset) || text.has("(", before: offset)) && isClosed(at: other.end)
    let isLed =
      text.isOne(of: "从自在", before: offset) && text.isBreak(at: other.end)
      && !isWordByte(at: other.end) && value >= 1900 && last < 2100
    let isSeason =
      last == value + 1 && text.end(ofAny: CalendarRecogniser.seasons, at: other.end) != nil
    return isBracketed || isLed || isSeason ? found : nil
  }

  private func isClosed(at offset: Int) -> Bool {
    text.has("）", at: offset) || text.has(")", at: offset)
  }

  private func hasMonth(_ found: FoundDate) -> Bool {
    guard case .calendar(let words) = found.expression else { return false }
    return words.month != nil
  }

  private static let seasons: [StaticString] = ["赛季", "学年", "财年", "雪季", "榨季"]
  private static let lengthTails: [StaticString] = ["历史", "的历史", "来", "文明", "之久", "间"]
}
