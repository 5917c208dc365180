/// Reads dates that are told by a word: `今天`, `去年5月`, `本月21日`, `上周五`, `当日`, `今明两天`.
struct RelativeRecogniser {
  let text: DateText
  private var calendar: CalendarRecogniser { CalendarRecogniser(text: text) }
  var parts: PartRecogniser { PartRecogniser(text: text) }

  init(text: DateText) {
    self.text = text
  }

  func date(at offset: Int) -> FoundDate? {
    switch text.scalar(at: offset) {
    case "今": today(at: offset)
    case "昨": near(-1, at: offset)
    case "明": isTailOfSaying(at: offset) ? nil : near(1, at: offset)
    case "去": past(at: offset)
    case "前": isTail(at: offset, of: "目之以此日年") ? nil : far(-2, at: offset)
    case "后", "後":
      isTail(at: offset, of: "以之此先年月日") || text.has("先天", before: offset)
        ? nil : far(2, at: offset)
    case "大": far(at: offset)
    case "当", "同", "次", "翌": anaphor(at: offset)
    case "即": text.end(of: "即日", at: offset).map { FoundDate(.dayOfIssue, end: $0) }
    case "上", "下", "本", "这": period(at: offset)
    case "周", "星", "礼", "週", "禮": WeekdayRecogniser(text: text).date(at: offset)
    case "年", "月": edgeOfPresent(at: offset)
    default: nil
    }
  }

  private func isTail(at offset: Int, of list: StaticString) -> Bool {
    text.isOne(of: list, before: offset)
  }

  /// Whether 明 ends 证明 or 文明, or 说明 and 表明 before a word that begins with 天 or 年.
  private func isTailOfSaying(at offset: Int) -> Bool {
    if isTail(at: offset, of: "文声证光鲜黎发透聪申") { return true }
    return isTail(at: offset, of: "说表")
      && text.isOne(of: "气赋才生然文体空下性轻度龄份代均级报薪收产", at: offset + 6)
  }

  // MARK: Days and years counted from now

  /// `今天`, `今晚`, `今年`, `今夏`, `今明两天`; not the 今 of 如今 and 当今, nor 今日头条.
  private func today(at offset: Int) -> FoundDate? {
    if isTail(at: offset, of: "如当现迄古"), !isTail(at: offset - 3, of: "比例假诸譬") { return nil }
    if let row = row(of: "今明", 0, 1, at: offset) { return row }
    if text.end(ofAny: RelativeRecogniser.titles, at: offset) != nil { return nil }
    return near(0, at: offset)
  }

  private func near(_ distance: Int, at offset: Int) -> FoundDate? {
    if distance == -1, let row = row(of: "昨今", -1, 0, at: offset) { return row }
    if distance == 1, let row = row(of: "明后", 1, 2, at: offset) { return row }
    let next = offset + 3
    switch text.scalar(at: next) {
    case "天", "日":
      // 《明日之后》 and 注明日期 hold no tomorrow
      if text.has("《", before: offset) || !isWhole(to: next + 3) { return nil }
      return FoundDate(.nearDays(distance, distance), end: next + 3)
    case "晚", "晨", "早", "夜":
      return FoundDate(.nearDays(distance, distance), end: next + 3)
    case "年":
      return distance == -1 ? nil : year(distance, from: offset, at: next + 3)
    default:
      guard distance >= 0, let season = parts.season(at: next) else { return nil }
      return FoundDate(CalendarWords(year: .near(distance), part: season.part), end: season.end)
    }
  }

  /// `今明两天`, `明后天`, `今明两年`
  private func row(of words: StaticString, _ first: Int, _ last: Int, at offset: Int) -> FoundDate?
  {
    guard let end = text.end(of: words, at: offset) else { return nil }
    if let end = text.end(of: "后三天", at: end) { return FoundDate(.nearDays(first, 2), end: end) }
    if let end = text.end(ofAny: RelativeRecogniser.pairs, at: end) {
      return FoundDate(.nearDays(first, last), end: end)
    }
    return text.end(of: "两年", at: end).map { FoundDate(.nearYears(first, last), end: $0) }
  }

  /// `去年`, `去冬`; not the 去 of 过去年.
  private func past(at offset: Int) -> FoundDate? {
    if isTail(at: offset, of: "过失") { return nil }
    if let end = text.end(of: "去年", at: offset) { return year(-1, from: offset, at: end) }
    guard let season = parts.season(at: offset + 3), text.isOne(of: "冬秋春", at: offset + 3),
      season.end == offset + 6
    else { return nil }
    return FoundDate(CalendarWords(year: .near(-1), part: season.part), end: season.end)
  }

  /// `前天`, `后天`, `前年`, `后年`
  private func far(_ distance: Int, at offset: Int) -> FoundDate? {
    let next = offset + 3
    if let end = text.end(of: "天", at: next) {
      return FoundDate(.nearDays(distance, distance), end: end)
    }
    if distance < 0, let found = weeksBack(at: offset) { return found }
    guard let end = text.end(of: "年", at: next), !text.isOne(of: "度份", at: end) else {
      return nil
    }
    return year(distance, from: offset, at: end)
  }

  private func far(at offset: Int) -> FoundDate? {
    if let end = text.end(of: "大前天", at: offset) { return FoundDate(.nearDays(-3, -3), end: end) }
    if let end = text.end(of: "大前年", at: offset) { return year(-3, from: offset, at: end) }
    return text.end(ofAny: RelativeRecogniser.threeDaysOn, at: offset).map {
      FoundDate(.nearDays(3, 3), end: $0)
    }
  }

  private func year(_ distance: Int, from offset: Int, at end: Int) -> FoundDate {
    calendar.below(year: .near(distance), from: offset, at: end)
  }

  /// `前两周` where nothing else stands in the text; elsewhere the first weeks of something.
  private func weeksBack(at offset: Int) -> FoundDate? {
    guard offset == 0, let number = text.number(at: 3), let count = number.value(in: 1...52),
      let end = text.end(ofAny: WeekdayRecogniser.weekNames, at: number.end),
      text.isAlone(offset, end)
    else { return nil }
    return FoundDate(.nearDays(-count * 7, -1), end: end)
  }

  /// `年底`, `年初` and `月底` that follow a preposition or open a clause.
  private func edgeOfPresent(at offset: Int) -> FoundDate? {
    guard text.isOne(of: "初底末", at: offset + 3), let end = parts.edge(at: offset + 3),
      isTail(at: offset, of: "到至于在自从") || text.isBreak(before: offset) && !afterDigit(offset)
    else { return nil }
    let isYear = text.has("年", at: offset)
    guard isYear else { return FoundDate(CalendarWords(month: .near(0)), end: end) }
    let part: PartWords = text.has("初", at: offset + 3) ? .beginning : .ending
    return FoundDate(CalendarWords(year: .near(0), part: part), end: end)
  }

  private func afterDigit(_ offset: Int) -> Bool {
    offset > 0 && (0x30...0x39).contains(text.bytes[offset - 1])
  }

  // MARK: Words that point to an earlier date

  /// `当日`, `当天`, `当晚`, `同日`, `次日`, `翌日`, `同月28日`, `同年3月`
  private func anaphor(at offset: Int) -> FoundDate? {
    let next = offset + 3
    let isNext = !text.isOne(of: "当同", at: offset)
    switch text.scalar(at: next) {
    case "日", "天", "晚":
      guard let end = dayWord(at: offset, isNext: isNext) else { return nil }
      return FoundDate(
        .afterLastDay(isNext ? 1 : 0, opens: !isNext && text.opensSentence(at: offset)), end: end)
    case "月" where !isNext:
      let found = calendar.below(month: .last, year: nil, at: next + 3)
      return hasPart(found) ? found : nil
    case "年":
      return sameYear(at: offset, isNext: isNext)
    default:
      return nil
    }
  }

  private func dayWord(at offset: Int, isNext: Bool) -> Int? {
    let next = offset + 3
    let isDay = text.has("日", at: next)
    let prefixes: StaticString
    switch text.scalar(at: offset) {
    case "当": prefixes = "相担应承充正恰每适"
    case "同": prefixes = "共合会不相如协连陪"
    case "次": prefixes = "每首多再此这初层档依两三几一"
    default: prefixes = "　"
    }
    if isTail(at: offset, of: prefixes) || isTail(at: offset, of: "的之满") { return nil }
    if !isDay, isNext || text.has("同", at: offset) { return nil }
    // 当天气情况: when the weather
    if text.has("天气", at: next), !text.isOne(of: "温压", at: next + 6) { return nil }
    return isWhole(to: next + 3) ? next + 3 : nil
  }

  /// Whether a word for a day ends where it seems to: 当日本首相 and 注明日期 say otherwise.
  private func isWhole(to end: Int) -> Bool {
    if text.has("本", at: end) { return text.has("本报", at: end) }
    return !text.isOne(of: "之期", at: end)
  }

  /// `同年3月`; 当年, 次年 and 翌年 only with a month and no deadline, for a rule fits any year.
  private func sameYear(at offset: Int, isNext: Bool) -> FoundDate? {
    let end = offset + 6
    let isSame = text.has("同", at: offset)
    if isSame, isTail(at: offset, of: "共合会不相如") { return nil }
    let found = calendar.below(year: .afterLast(isNext ? 1 : 0), from: offset, at: end)
    guard case .calendar(let words) = found.expression else { return found }
    if words.month == nil {
      return isSame && !text.isOne(of: "级龄代", at: end) ? found : nil
    }
    return text.has("前", at: found.end) && !isSame ? .nothing(upTo: found.end) : found
  }

  private static let threeDaysOn: [StaticString] = ["大后天", "大後天"]

  private func hasPart(_ found: FoundDate) -> Bool {
    guard case .calendar(let words) = found.expression else { return true }
    return words.part != nil
  }
}
