/// Reads one date of any family, without the other end of an interval.
struct UnitRecogniser {
  let text: DateText

  /// Reads what begins at an offset; `joined` where the first end of an interval stands before.
  func date(at offset: Int, joined: Bool) -> FoundDate? {
    switch text.scalar(at: offset) {
    case "今", "昨", "明", "去", "后", "後", "大", "当", "同", "次", "翌", "即", "这", "周", "星", "礼", "週", "禮",
      "年", "月":
      RelativeRecogniser(text: text).date(at: offset)
    case "前":
      ofYear(at: offset) ?? RelativeRecogniser(text: text).date(at: offset)
    case "上", "下", "本":
      ofYear(at: offset) ?? DecadeRecogniser(text: text).date(at: offset)
        ?? RelativeRecogniser(text: text).date(at: offset)
    case "元":
      CalendarRecogniser(text: text).firstYearOfEra(at: offset)
    case "第":
      ofYear(at: offset)
    default:
      number(at: offset, joined: joined)
    }
  }

  /// What begins with a number; most of them have their unit right behind them and need no other look.
  private func number(at offset: Int, joined: Bool) -> FoundDate? {
    guard let number = text.number(at: offset) else { return nil }
    switch text.scalar(at: number.end) {
    case "月", "日", "号":
      return CalendarRecogniser(text: text).date(number, at: offset, joined: joined)
    case "年" where !text.has("代", at: number.end + 3):
      return CalendarRecogniser(text: text).date(number, at: offset, joined: joined)
    default:
      return DecadeRecogniser(text: text).date(at: offset)
        ?? CalendarRecogniser(text: text).date(at: offset, joined: joined)
    }
  }

  /// `上半年`, `第三季度`, `前4个月` of the present year; not the 前 of 此前 and 三年前.
  private func ofYear(at offset: Int) -> FoundDate? {
    if text.has("前", at: offset), text.isOne(of: "此之以目年月日天会赛提", before: offset) {
      return nil
    }
    return PartRecogniser(text: text).ofYear(at: offset).map {
      FoundDate(CalendarWords(part: $0.part), end: $0.end)
    }
  }
}
