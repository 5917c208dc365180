/// Reads months that count by the moon: `正月初五`, `腊月二十三`, `闰三月`.
struct LunarRecogniser {
  let text: DateText

  /// The offset after a month that only the moon has, and its day.
  func month(at offset: Int) -> Int? {
    let month = text.has("闰", at: offset) ? offset + 3 : offset
    if month > offset, let number = text.number(at: month), number.isHan,
      let end = text.end(of: "月", at: number.end)
    {
      return afterDay(at: end)
    }
    guard text.isOne(of: "正腊冬", at: offset), let end = text.end(of: "月", at: offset + 3) else {
      return nil
    }
    return afterDay(at: end)
  }

  /// The offset after a day: `初五`, `二十三`, `十五日`.
  func afterDay(at offset: Int) -> Int {
    let start = text.end(of: "初", at: offset) ?? offset
    guard let number = text.number(at: start) else { return offset }
    return text.end(of: "日", at: number.end) ?? number.end
  }
}
