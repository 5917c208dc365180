extension CalendarRecogniser {
  func year(_ number: WrittenNumber, from offset: Int, end: Int) -> FoundDate? {
    guard let value = number.value, !text.has("代", at: end) else { return nil }
    if isFullYear(number) {
      if value % 100 == 0, isLongTime(at: offset, end: end) { return nil }
      return below(year: .number(value), from: offset, at: end)
    }
    let isOfEra = text.has("公元", before: offset)
    if isOfEra || number.length == 3, number.script != .hanUnits, (1...999).contains(value) {
      let found = below(year: .number(value), from: offset, at: end)
      let isPlaced =
        text.isOne(of: "于在", before: offset)
        && !text.isOne(of: "前后间里内来多", at: end)
      return isOfEra || isPlaced || hasMonth(found) ? found : nil
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

  /// A year of a reign with its month, `康熙三年五月`, is passed over whole.
  private func regnal(at end: Int) -> FoundDate? {
    guard let number = text.number(at: end), text.has("月", at: number.end) else { return nil }
    let found = below(month: .number(1), year: nil, at: number.end + 3)
    return .nothing(upTo: found.end)
  }

  /// Either end of `（1912—1998）`, years that need no 年.
  func bracketed(_ number: WrittenNumber, at offset: Int, joined: Bool) -> FoundDate? {
    guard isFullYear(number), let value = number.value else { return nil }
    let found = FoundDate(CalendarWords(year: .number(value)), end: number.end)
    if joined { return isClosed(at: number.end) ? found : nil }
    guard text.has("（", before: offset) || text.has("(", before: offset),
      let next = text.endOfJoiner(at: number.end), let other = text.number(at: next),
      isFullYear(other), let last = other.value, value < last, isClosed(at: other.end)
    else { return nil }
    return found
  }

  private func isClosed(at offset: Int) -> Bool {
    text.has("）", at: offset) || text.has(")", at: offset)
  }

  private func hasMonth(_ found: FoundDate) -> Bool {
    guard case .calendar(let words) = found.expression else { return false }
    return words.month != nil
  }

  private static let lengthTails: [StaticString] = ["历史", "的历史", "来", "文明", "之久", "间"]
}
