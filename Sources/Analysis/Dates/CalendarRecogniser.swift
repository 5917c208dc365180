import ArchiveModel

/// Reads years, months and days by number, from any unit downwards: `2025年5月30日`, `5月末`, `28日`.
struct CalendarRecogniser {
  let text: DateText
  private var parts: PartRecogniser { PartRecogniser(text: text) }

  init(text: DateText) {
    self.text = text
  }

  /// Reads what begins with a number; `joined` where the other end of an interval stands before.
  func date(at offset: Int, joined: Bool) -> FoundDate? {
    if let found = ordered(at: offset) ?? dayFirst(at: offset)
      ?? yearAndMonth(at: offset, joined: joined)
    {
      return found
    }
    if let part = parts.ofYear(at: offset) {
      return FoundDate(CalendarWords(part: part.part), end: part.end)
    }
    guard let number = text.number(at: offset) else { return nil }
    if let found = daysFromNow(number, at: offset) { return found }
    return date(number, at: offset, joined: joined)
  }

  /// Reads what begins with a number that has a unit, or with one of two years that need none.
  func date(_ number: WrittenNumber, at offset: Int, joined: Bool) -> FoundDate? {
    guard let unit = unit(after: number) else {
      return bracketed(number, at: offset, joined: joined)
    }
    switch unit.name {
    case .year: return year(number, from: offset, end: unit.end)
    case .month: return isGlued(at: offset) ? nil : month(number, unit, year: nil, at: offset)
    case .day: return isGlued(at: offset) ? nil : day(number, unit, at: offset, joined: joined)
    }
  }

  /// Reads what stands below a year that ends at an offset; without any it is the year itself.
  func below(year: YearWords, from start: Int, at offset: Int) -> FoundDate {
    let next = text.afterBlank(at: text.end(of: "的", at: offset) ?? offset)
    if let part = parts.ofYear(at: next) ?? parts.season(at: next) {
      return FoundDate(CalendarWords(year: year, part: part.part), end: part.end)
    }
    if let number = text.number(at: next), let unit = unit(after: number), unit.name == .month,
      let found = month(number, unit, year: year, at: next)
    {
      return found
    }
    if let counted = CountedRecogniser(text: text).ofYear(at: next) {
      return FoundDate(
        CalendarWords(year: year, month: counted.month, part: counted.part), end: counted.end)
    }
    guard let edge = parts.edgeOfYear(at: offset) else {
      return FoundDate(CalendarWords(year: year), end: offset)
    }
    return FoundDate(CalendarWords(year: year, part: edge.part), end: edge.end)
  }

  /// Reads what stands below a month that ends at an offset; without any it is the month itself.
  func below(month: MonthWords, year: YearWords?, at offset: Int) -> FoundDate {
    if let part = parts.ofMonth(at: offset) {
      return FoundDate(CalendarWords(year: year, month: month, part: part.part), end: part.end)
    }
    let next = text.afterBlank(at: text.end(of: "的", at: offset) ?? offset)
    if let number = text.number(at: next), let unit = unit(after: number, ofMonth: true),
      unit.name == .day
    {
      guard let value = number.value(in: 1...31) else { return .nothing(upTo: unit.end) }
      return FoundDate(
        CalendarWords(year: year, month: month, part: .day(value)), end: unit.end)
    }
    if let counted = CountedRecogniser(text: text).ofMonth(at: next) {
      return FoundDate(
        CalendarWords(year: year, month: month, part: counted.part), end: counted.end)
    }
    let end = text.end(of: "份", at: offset) ?? offset
    return FoundDate(
      CalendarWords(year: year, month: month), end: parts.edge(at: end) ?? end)
  }

  // MARK: Months and days

  private func month(
    _ number: WrittenNumber, _ unit: Unit, year: YearWords?, at offset: Int
  ) -> FoundDate? {
    guard let value = number.value(in: 1...12), !isRow(number) || year != nil else {
      return .nothing(upTo: below(month: .number(1), year: nil, at: unit.end).end)
    }
    if year == nil, text.endsWith(anyOf: CalendarRecogniser.anyYear, at: offset) {
      // 下一年度1月10日 fits any year
      return .nothing(upTo: below(month: .number(value), year: nil, at: unit.end).end)
    }
    guard !unit.isShared else {
      return FoundDate(CalendarWords(year: year, month: .number(value)), end: unit.end)
    }
    if number.isHan {
      if year == nil, text.isOne(of: "个第每几数", before: offset) { return nil }
      if year == nil, text.has("革命", at: unit.end) { return .nothing(upTo: unit.end) }
      if let found = hanDay(after: unit.end, month: value, year: year) { return found }
    }
    return below(month: .number(value), year: year, at: unit.end)
  }

  /// `七八月`: two months side by side, and not the number 78.
  private func isRow(_ number: WrittenNumber) -> Bool {
    number.script == .hanDigits && number.length > 1
  }

  /// `八月十五` without 日 counts by the moon, unless a full year stands before it.
  private func hanDay(after offset: Int, month: Int, year: YearWords?) -> FoundDate? {
    let start = text.end(of: "初", at: offset) ?? offset
    guard let number = text.number(at: start), number.isHan,
      let day = number.value(in: 1...31), unit(after: number) == nil,
      !text.has("个", at: number.end), start != offset || number.length <= 3
    else { return nil }
    // The first, eleventh and twelfth month of the moon have names of their own.
    let isSunny = year == nil && (month == 1 || month > 10)
    let hasYear = if case .number? = year { true } else { false }
    guard start == offset, number.length > 1, hasYear || isSunny,
      exists(day, in: .number(month), of: year)
    else { return start == offset && year != nil ? nil : .nothing(upTo: number.end) }
    return FoundDate(
      CalendarWords(year: year, month: .number(month), part: .day(day)), end: number.end)
  }

  private func day(
    _ number: WrittenNumber, _ unit: Unit, at offset: Int, joined: Bool
  ) -> FoundDate? {
    guard let value = number.value(in: 1...31) else { return nil }
    if !joined {
      let isNumber12 =
        !unit.isShared && text.has("号", at: unit.end - 3) && !isSaidDay(at: offset, end: unit.end)
      if isNumber12 || isLength(at: offset, end: unit.end) { return nil }
      // 三十日 is a length, unless a dispatch is dated by it or a part of the day follows
      if number.isHan, !text.isOne(of: "电讯上下凌晚晨夜", at: unit.end) { return nil }
    }
    return FoundDate(CalendarWords(part: .day(value)), end: unit.end)
  }

  /// The 12号 of `12号上午` and `下次的12号`, which is no house, ship or line.
  private func isSaidDay(at offset: Int, end: Int) -> Bool {
    text.end(ofAny: CalendarRecogniser.partsOfDay, at: end) != nil
      || text.endsWith(anyOf: CalendarRecogniser.monthLeads, at: offset)
  }

  /// `他5天前回来`, `5天前` where a text begins; elsewhere such words count from something in the story.
  private func daysFromNow(_ number: WrittenNumber, at offset: Int) -> FoundDate? {
    guard let unit = text.end(of: "天", at: text.afterBlank(at: number.end)),
      let days = number.value(in: 1...60),
      let end = text.end(ofAny: CalendarRecogniser.agos, at: unit),
      offset == 0 || isOfSpeaker(offset), !text.isOne(of: "的夕沿", at: end)
    else { return daysAhead(number, at: offset) }
    return FoundDate(.nearDays(-days, -days), end: end)
  }

  /// `我3天后回来`
  private func daysAhead(_ number: WrittenNumber, at offset: Int) -> FoundDate? {
    guard let unit = text.end(of: "天", at: text.afterBlank(at: number.end)),
      let days = number.value(in: 1...60), isOfSpeaker(offset),
      let end = text.end(ofAny: CalendarRecogniser.laters, at: unit), !text.has("的", at: end)
    else { return nil }
    return FoundDate(.nearDays(days, days), end: end)
  }

  private func isOfSpeaker(_ offset: Int) -> Bool {
    text.isOne(of: "他她我你们", before: offset)
  }

  /// Whether `30日` counts days: `未来30日`, `30日以内`, `不少于30日`, `开庭7日前`.
  private func isLength(at offset: Int, end: Int) -> Bool {
    if text.isOne(of: "近", before: offset) { return !text.has("附近", before: offset) }
    if text.has("前", at: end), !text.isBreak(before: offset),
      !text.isOne(of: "于在到至", before: offset)
    {
      return true
    }
    return text.isOne(of: "第每达满超逾续期历隔仅短长这足", before: offset)
      || text.endsWith(anyOf: CalendarRecogniser.lengthLeads, at: offset)
      || text.end(ofAny: CalendarRecogniser.dayTails, at: end) != nil
  }

  /// Whether a letter, a fraction or a sign such as `9·11` runs into the number.
  private func isGlued(at offset: Int) -> Bool {
    guard offset > 0 else { return false }
    switch text.bytes[offset - 1] {
    case 0x2E, 0x41...0x5A, 0x61...0x7A: return true
    default: return false
    }
  }

  /// Whether a day can stand in a month; a month that is told by a word may have 31.
  func exists(_ day: Int, in month: MonthWords, of year: YearWords?) -> Bool {
    guard case .number(let month) = month else { return true }
    guard case .number(let year)? = year else {
      return day <= CalendarDate.length(ofMonth: month, year: 2000)
    }
    return day <= CalendarDate.length(ofMonth: month, year: year)
  }

  private static let agos: [StaticString] = ["之前", "以前", "前"]
  private static let laters: [StaticString] = ["之后", "以后", "后"]
  private static let partsOfDay: [StaticString] = [
    "上午", "中午", "下午", "晚上", "早上", "凌晨", "傍晚", "那天", "当天",
  ]
  private static let monthLeads: [StaticString] = ["下次的", "上次的", "下个月", "上个月", "这个月的", "下个月的"]
  private static let lengthLeads: [StaticString] = [
    "未来", "过去", "超过", "提前", "少于", "至少", "延长至", "期间为",
  ]
  private static let anyYear: [StaticString] = ["年度", "年度的", "一年", "一年的"]
  private static let dayTails: [StaticString] = ["之内", "以内", "以上", "以下", "后"]
}
