/// Reads one date of any family, without the other end of an interval.
struct UnitRecogniser {
  let text: DateText

  /// Reads what begins at an offset; `joined` where the first end of an interval stands before.
  func date(at offset: Int, joined: Bool) -> FoundDate? {
    switch text.scalar(at: offset) {
    case "今", "昨", "明", "去", "后", "大", "当", "同", "次", "翌", "即", "这", "周", "星", "礼", "年":
      RelativeRecogniser(text: text).date(at: offset)
    case "前":
      firstOfYear(at: offset) ?? RelativeRecogniser(text: text).date(at: offset)
    case "上", "下", "本":
      DecadeRecogniser(text: text).date(at: offset)
        ?? RelativeRecogniser(text: text).date(at: offset)
    case "第":
      quarter(at: offset)
    default:
      DecadeRecogniser(text: text).date(at: offset)
        ?? CalendarRecogniser(text: text).date(at: offset, joined: joined)
    }
  }

  /// `前4个月`, `前三季度`, `前半年` of the present year; not the 前 of 此前 and 三年前.
  private func firstOfYear(at offset: Int) -> FoundDate? {
    guard !text.isOne(of: "此之以目年月日天会赛提", before: offset) else { return nil }
    let parts = PartRecogniser(text: text)
    return (parts.half(at: offset) ?? parts.firstOfYear(at: offset)).map {
      FoundDate(CalendarWords(part: $0.part), end: $0.end)
    }
  }

  private func quarter(at offset: Int) -> FoundDate? {
    PartRecogniser(text: text).quarter(at: offset).map {
      FoundDate(CalendarWords(part: $0.part), end: $0.end)
    }
  }
}
