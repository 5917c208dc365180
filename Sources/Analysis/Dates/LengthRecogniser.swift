/// Reads lengths of time: `三年`, `600天`, `18年来`, `半个月`, `30多年`, `一年半`.
struct LengthRecogniser {
  let text: DateText

  /// The offset after a length that begins at an offset.
  func end(at offset: Int) -> Int? {
    if let start = text.end(of: "半", at: offset) {
      if text.isOne(of: "上下前后", before: offset) { return nil }
      return unit(at: start)
    }
    guard let number = text.number(at: offset), number.value != nil else { return nil }
    // 这一年 and 九八年 are years, 两三年 is no number
    if number.script == .hanDigits, number.length > 1 { return nil }
    if number.isHan, text.isOne(of: "这那每当前上下同某头第", before: offset) { return nil }
    var start = text.afterBlank(at: number.end)
    if text.isOne(of: "多余", at: start) { start += 3 }
    return unit(at: start)
  }

  private func unit(at offset: Int) -> Int? {
    guard var end = text.end(ofAny: LengthRecogniser.units, at: offset) else { return nil }
    if text.isOne(of: "级度代生龄刊年岁元圆均线", at: end) { return nil }
    if text.has("个", at: offset), text.has("期", before: end), isWeekday(at: end) { return nil }
    if let half = text.end(of: "半", at: end) { end = half }
    if let more = text.end(of: "多", at: end) { end = more }
    return text.end(of: "来", at: end) ?? end
  }

  /// Whether 星期 names a day: 一个星期一, not 一个星期一次.
  private func isWeekday(at offset: Int) -> Bool {
    WeekdayRecogniser(text: text).days(at: offset) != nil
  }

  private static let units: [StaticString] = [
    "年", "个多月", "个月", "个星期", "个季度", "个小时", "个多小时", "个多星期", "个世纪", "个昼夜", "天", "周", "星期",
    "小时", "分钟", "秒钟", "昼夜", "日",
  ]
}
