extension CalendarRecogniser {
  enum UnitName {
    case year
    case month
    case day
  }

  struct Unit {
    let name: UnitName
    let end: Int
    /// Whether the unit stands only after the other end: the 1 of `1—4月份`.
    let isShared: Bool
  }

  /// The unit of a number, its own or the one it shares with the number after it.
  ///
  /// Two ends of an interval share one (`1—4月份`), and so do years and days of a month in a list
  /// (`2023、2024年`, `5月28、29日`).
  func unit(after number: WrittenNumber, ofMonth: Bool = false) -> Unit? {
    guard !number.isDecimal else { return nil }
    let offset = text.afterBlank(at: number.end)
    if let name = unitName(at: offset) {
      return Unit(name: name, end: offset + 3, isShared: false)
    }
    let listed = text.isOne(of: "、和与及", at: number.end) ? number.end + 3 : nil
    guard let first = number.value, let next = listed ?? text.endOfJoiner(at: number.end),
      let other = text.number(at: next), let second = other.value, !other.isDecimal,
      let name = unitName(at: text.afterBlank(at: other.end))
    else { return nil }
    let fits =
      switch name {
      case .year: isFullYear(number) && isFullYear(other) && first < second
      case .month: listed == nil && (1...12).contains(first) && (1...12).contains(second)
      case .day:
        (listed == nil || ofMonth) && (1...31).contains(first) && (1...31).contains(second)
          && first < second
      }
    return fits ? Unit(name: name, end: number.end, isShared: true) : nil
  }

  private func unitName(at offset: Int) -> UnitName? {
    switch text.scalar(at: offset) {
    case "年": .year
    case "月": .month
    // 30日元 is money, 5日游 a length
    case "日": text.isOne(of: "元圆均线游龄内", at: offset + 3) ? nil : .day
    case "号": .day
    default: nil
    }
  }

  func isFullYear(_ number: WrittenNumber) -> Bool {
    number.length == 4 && number.script != .hanUnits && number.value(in: 1000...2999) != nil
  }

  /// `两千零八年`, and `两千年` before a month; alone two thousand years are a length.
  func isSpelledYear(_ number: WrittenNumber, end: Int) -> Bool {
    guard number.script == .hanUnits, let value = number.value(in: 1900...2099) else {
      return false
    }
    if value % 100 != 0 { return true }
    guard let month = text.number(at: end) else { return false }
    return month.value(in: 1...12) != nil && text.has("月", at: month.end)
  }
}
