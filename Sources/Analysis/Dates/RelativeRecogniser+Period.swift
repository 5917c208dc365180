extension RelativeRecogniser {
  /// `上月底`, `本月21日`, `下个月`, `上周五`, `本周`
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
    let next = text.end(of: "个", at: offset + 3) ?? offset + 3
    if let end = text.end(of: "月", at: next) { return month(distance, at: end) }
    guard let end = text.end(ofAny: RelativeRecogniser.weekNames, at: next) else { return nil }
    return week(distance, at: end)
  }

  /// `上上周`, `下下个月`
  private func doubled(_ distance: Int, at offset: Int) -> FoundDate? {
    guard text.has(distance < 0 ? "上上" : "下下", at: offset) else { return nil }
    let next = text.end(of: "个", at: offset + 6) ?? offset + 6
    if let end = text.end(of: "月", at: next) { return month(distance * 2, at: end) }
    return text.end(ofAny: RelativeRecogniser.weekNames, at: next).flatMap {
      week(distance * 2, at: $0)
    }
  }

  private func month(_ distance: Int, at end: Int) -> FoundDate? {
    if text.isOne(of: "亮球光饼刊薪", at: end) { return nil }
    return CalendarRecogniser(text: text).below(month: .near(distance), year: nil, at: end)
  }

  private func week(_ distance: Int, at end: Int) -> FoundDate? {
    if text.isOne(of: "期边转围岁年刊报长", at: end) { return nil }
    guard let days = weekdays(at: end) else { return FoundDate(.week(distance, 1, 7), end: end) }
    return FoundDate(.week(distance, days.first, days.last), end: days.end)
  }

  /// `周五`, `星期三`; not `每周五`, which recurs, nor `周一至周五`.
  func weekday(at offset: Int) -> FoundDate? {
    guard let start = text.end(ofAny: RelativeRecogniser.weekNames, at: offset),
      let days = weekdays(at: start), days.first == days.last
    else { return nil }
    let isFree =
      text.has("周", at: offset)
      ? text.isBreak(before: offset) || text.isOne(of: "于在从自至到是将", before: offset)
      : !text.isOne(of: "每个第两一二三四五六七八九十几半隔逢各", before: offset)
    guard isFree else { return .nothing(upTo: days.end) }
    guard let joiner = text.endOfJoiner(at: days.end) ?? text.end(of: "、", at: days.end) else {
      return FoundDate(.weekday(days.first), end: days.end)
    }
    let other = text.end(ofAny: RelativeRecogniser.weekNames, at: joiner) ?? joiner
    if let last = weekdays(at: other) { return .nothing(upTo: last.end) }
    return FoundDate(.weekday(days.first), end: days.end)
  }

  private func weekdays(at offset: Int) -> (first: Int, last: Int, end: Int)? {
    let day: Int
    switch text.scalar(at: offset) {
    case "一": day = 1
    case "二": day = 2
    case "三": day = 3
    case "四": day = 4
    case "五": day = 5
    case "六": day = 6
    case "日", "天": day = 7
    case "末": return (6, 7, offset + 3)
    default: return nil
    }
    // 一周一次 and 周三十 are no weekdays
    if text.isOne(of: "一二三四五六七八九十百次个", at: offset + 3) { return nil }
    return (day, day, offset + 3)
  }

  static let weekNames: [StaticString] = ["周", "星期", "礼拜"]
  static let pairs: [StaticString] = ["两天", "两日", "天"]
  /// Programmes, papers and brands that begin with 今日.
  static let titles: [StaticString] = [
    "今日头条", "今日俄罗斯", "今日美国", "今日说法", "今日中国", "今日关注", "今日世界", "今日印度",
  ]
}
