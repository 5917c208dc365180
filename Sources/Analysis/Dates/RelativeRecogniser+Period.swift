extension RelativeRecogniser {
  /// `上月底`, `本月21日`, `下个月`, `上周五`, `本周`, `上季度`, `上个半年`
  func period(at offset: Int) -> FoundDate? {
    let distance: Int
    let prefixes: StaticString
    switch text.scalar(at: offset) {
    case "上": (distance, prefixes) = (-1, "以海湖天水晚早网线路")
    case "下": (distance, prefixes) = (1, "以地天水线旗之")
    case "本": (distance, prefixes) = (0, "日基根成资原样剧脚文版书")
    default: (distance, prefixes) = (0, "　")
    }
    if text.isOne(of: prefixes, before: offset) { return nil }
    if distance != 0, text.isOne(of: "上下", at: offset + 3) {
      return doubled(distance, at: offset)
    }
    if let end = text.end(of: "半月", at: offset + 3), distance != 0 {
      return text.isOne(of: "刊谈", at: end)
        ? nil
        : FoundDate(
          CalendarWords(month: .near(0), part: .halfMonth(distance < 0 ? 1 : 2)), end: end)
    }
    let next = endOfCounter(at: offset + 3)
    if next > offset + 3, distance != 0, let end = text.end(of: "半年", at: next) {
      return FoundDate(.nearHalves(distance), end: end)
    }
    if let end = text.end(of: "季度", at: next) {
      return FoundDate(.nearQuarter(distance), end: parts.edge(at: end) ?? end)
    }
    if text.has("这", at: offset), next > offset + 3, let season = parts.season(at: next) {
      return FoundDate(CalendarWords(year: .near(0), part: season.part), end: season.end)
    }
    return named(distance, at: next) ?? counted(distance, from: offset, at: offset + 3)
  }

  /// `上上周`, `下下个月`
  private func doubled(_ distance: Int, at offset: Int) -> FoundDate? {
    guard text.has(distance < 0 ? "上上" : "下下", at: offset) else { return nil }
    return named(distance * 2, at: endOfCounter(at: offset + 6))
  }

  /// The offset after 个 or 一个: `上个周三`, `上一个周三`.
  private func endOfCounter(at offset: Int) -> Int {
    let start = text.end(of: "一", at: offset) ?? offset
    return text.end(of: "个", at: start) ?? text.end(of: "個", at: start) ?? offset
  }

  private func named(_ distance: Int, at offset: Int) -> FoundDate? {
    if let end = text.end(of: "月", at: offset) { return month(distance, at: end) }
    guard let end = text.end(ofAny: WeekdayRecogniser.weekNames, at: offset) else { return nil }
    return week(distance, at: end)
  }

  /// `上两个月`, `下三周`, `上一周`, where a clause begins.
  private func counted(_ distance: Int, from offset: Int, at next: Int) -> FoundDate? {
    guard distance != 0, text.isBreak(before: offset) || text.isOne(of: "在我他她", before: offset),
      let number = text.number(at: next), let count = number.value(in: 1...12)
    else { return nil }
    let (first, last) = distance < 0 ? (-count, -1) : (1, count)
    if let end = text.end(ofAny: RelativeRecogniser.monthNames, at: number.end) {
      return count > 1 || text.has("月", at: number.end) && !number.isHan
        ? FoundDate(.nearMonths(first, last), end: end) : nil
    }
    if let end = text.end(ofAny: WeekdayRecogniser.weekNames, at: number.end) {
      return FoundDate(.nearWeeks(first, last), end: end)
    }
    guard !number.isHan, let end = text.end(of: "年", at: number.end),
      !text.isOne(of: "级度龄", at: end)
    else { return nil }
    return FoundDate(.nearYears(first, last), end: end)
  }

  private func month(_ distance: Int, at end: Int) -> FoundDate? {
    if text.isOne(of: "亮球光饼刊薪", at: end) { return nil }
    return CalendarRecogniser(text: text).below(month: .near(distance), year: nil, at: end)
  }

  private func week(_ distance: Int, at end: Int) -> FoundDate? {
    if text.isOne(of: "期边转围岁年刊报长", at: end) { return nil }
    guard let days = WeekdayRecogniser(text: text).days(at: end) else {
      return FoundDate(.week(distance, 1, 7), end: end)
    }
    return FoundDate(.week(distance, days.first, days.last), end: days.end)
  }

  static let pairs: [StaticString] = ["两天", "两日", "天"]
  /// Programmes, papers and brands that begin with 今日.
  static let titles: [StaticString] = [
    "今日头条", "今日俄罗斯", "今日美国", "今日说法", "今日中国", "今日关注", "今日世界", "今日印度",
  ]
  private static let monthNames: [StaticString] = ["个月", "個月", "月"]
}
