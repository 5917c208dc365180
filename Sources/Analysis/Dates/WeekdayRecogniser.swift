/// Reads weekdays: `周五`, `星期三`, `禮拜一`, `最后一个周三`.
struct WeekdayRecogniser {
  let text: DateText

  /// `周五`, `星期三`; not `每周五`, which recurs, nor `周一至周五`.
  func date(at offset: Int) -> FoundDate? {
    guard let start = text.end(ofAny: WeekdayRecogniser.weekNames, at: offset),
      let days = days(at: start), days.first == days.last
    else { return nil }
    if let lead = lead(before: offset) {
      return FoundDate(.lastWeekday(days.first), from: lead, end: days.end)
    }
    guard isFree(at: offset) else { return .nothing(upTo: days.end) }
    guard let joiner = text.endOfJoiner(at: days.end) ?? text.end(of: "、", at: days.end) else {
      return FoundDate(.weekday(days.first), end: days.end)
    }
    let other = text.end(ofAny: WeekdayRecogniser.weekNames, at: joiner) ?? joiner
    if let last = self.days(at: other) { return .nothing(upTo: last.end) }
    return FoundDate(.weekday(days.first), end: days.end)
  }

  /// The days that a character names, with the offset after it: 1 ... 1 for 一, 6 ... 7 for 末.
  func days(at offset: Int) -> (first: Int, last: Int, end: Int)? {
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

  private func isFree(at offset: Int) -> Bool {
    text.isOne(of: "周週", at: offset)
      ? text.isBreak(before: offset) || text.isOne(of: "于在从自至到是将的我你他她们", before: offset)
      : !text.isOne(of: "每个個第两一二三四五六七八九十几半隔逢各", before: offset)
  }

  /// Where `最后一个` begins before a weekday.
  private func lead(before offset: Int) -> Int? {
    let end = text.has("的", before: offset) ? offset - 3 : offset
    for lead in WeekdayRecogniser.leads where text.has(lead, before: end) {
      return end - lead.utf8CodeUnitCount
    }
    return nil
  }

  static let weekNames: [StaticString] = ["周", "星期", "礼拜", "週", "禮拜"]
  private static let leads: [StaticString] = ["最后一个", "最後一個"]
}
