extension CalendarRecogniser {
  /// `2025-05-30`, `2025/5/30`, `2025.5.30`: four digits, month and day with one and the same sign.
  func ordered(at offset: Int) -> FoundDate? {
    guard let year = digits(at: offset), year.end - offset == 4, year.value >= 1000,
      let sign = separator(at: year.end),
      let month = digits(at: year.end + 1), separator(at: month.end) == sign,
      let day = digits(at: month.end + 1),
      month.end - year.end <= 3, day.end - month.end <= 3,
      (1...12).contains(month.value), (1...31).contains(day.value)
    else { return nil }
    let isLonger = separator(at: day.end) == sign && digits(at: day.end + 1) != nil
    let isVersion = text.isOne(of: "版本号第", before: offset) || isWordByte(before: offset)
    guard !(isLonger && sign == 0x2E), !isVersion, !isWordByte(at: day.end),
      exists(day.value, in: .number(month.value), of: .number(year.value))
    else { return .nothing(upTo: day.end) }
    return FoundDate(
      CalendarWords(
        year: .number(year.value), month: .number(month.value), part: .day(day.value)),
      end: day.end)
  }

  /// Either end of `2011.03—2013.05`, as a life is told; alone such a number is a decimal.
  func yearAndMonth(at offset: Int, joined: Bool) -> FoundDate? {
    guard let found = pointedMonth(at: offset) else { return nil }
    if joined { return found }
    guard let next = text.endOfJoiner(at: found.end) else { return nil }
    return pointedMonth(at: next) != nil || text.has("今", at: next) ? found : nil
  }

  private func pointedMonth(at offset: Int) -> FoundDate? {
    guard !isWordByte(before: offset), let year = digits(at: offset),
      (1900...2099).contains(year.value), separator(at: year.end) == 0x2E,
      let month = digits(at: year.end + 1), month.end - year.end == 3,
      (1...12).contains(month.value), separator(at: month.end) != 0x2E, !isWordByte(at: month.end)
    else { return nil }
    return FoundDate(
      CalendarWords(year: .number(year.value), month: .number(month.value)), end: month.end)
  }

  /// A row of one to four ASCII digits.
  func digits(at offset: Int) -> (value: Int, end: Int)? {
    var value = 0
    var end = offset
    while end < text.count, end - offset < 5, (0x30...0x39).contains(text.bytes[end]) {
      value = value * 10 + Int(text.bytes[end] & 0x0F)
      end += 1
    }
    return (1...4).contains(end - offset) ? (value, end) : nil
  }

  func separator(at offset: Int) -> UInt8? {
    guard offset < text.count else { return nil }
    switch text.bytes[offset] {
    case 0x2D, 0x2E, 0x2F: return text.bytes[offset]
    default: return nil
    }
  }

  /// Whether an ASCII letter or a digit stands at an offset.
  func isWordByte(at offset: Int) -> Bool {
    guard offset >= 0, offset < text.count else { return false }
    switch text.bytes[offset] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    default: return false
    }
  }

  private func isWordByte(before offset: Int) -> Bool { isWordByte(at: offset - 1) }
}
