/// Reads times of day: `13时43分`, `7点半`, `8点30分`, `20:00`.
struct ClockRecogniser {
  let text: DateText

  /// The offset after a time that begins at an offset.
  func end(at offset: Int) -> Int? {
    guard let number = text.number(at: offset), number.value(in: 0...24) != nil else { return nil }
    if let end = text.end(of: "时", at: number.end) { return hour(number, at: offset, end) }
    if let end = text.end(of: "点", at: number.end) { return oClock(at: offset, end) }
    return colon(number, at: offset)
  }

  /// `13时43分`, `20时`; not 一时, which is a while, nor 4时期.
  private func hour(_ number: WrittenNumber, at offset: Int, _ end: Int) -> Int? {
    if text.isOne(of: "间期代常而候段不", at: end) { return nil }
    let after = afterMinutes(at: end)
    let isTold =
      after > end || !number.isHan || text.isOne(of: ClockRecogniser.leads, before: offset)
    return isTold ? after : nil
  }

  /// 8点 alone may be eight items; a part of the day before it or minutes after it decide.
  private func oClock(at offset: Int, _ end: Int) -> Int? {
    if let end = text.end(ofAny: ClockRecogniser.fractions, at: end) { return end }
    let after = afterMinutes(at: end)
    let isTold = after > end || text.isOne(of: ClockRecogniser.leads, before: offset)
    return isTold ? after : nil
  }

  private func afterMinutes(at offset: Int) -> Int {
    guard let minutes = text.number(at: offset), minutes.value(in: 0...59) != nil,
      let end = text.end(of: "分", at: minutes.end)
    else { return offset }
    guard let seconds = text.number(at: end), seconds.value(in: 0...59) != nil else { return end }
    return text.end(of: "秒", at: seconds.end) ?? end
  }

  /// `20:00` after a day or a part of one; elsewhere it may be a score.
  private func colon(_ hours: WrittenNumber, at offset: Int) -> Int? {
    guard let start = text.end(of: ":", at: hours.end) ?? text.end(of: "：", at: hours.end),
      let minutes = text.number(at: start), minutes.length == 2, !minutes.isHan,
      minutes.value(in: 0...59) != nil,
      text.isOne(of: ClockRecogniser.leads, before: offset)
    else { return nil }
    return minutes.end
  }

  /// The last characters of days and parts of the day.
  private static let leads: StaticString = "午晨晚上早夜间日号天"
  private static let fractions: [StaticString] = ["半", "钟", "一刻", "三刻", "整"]
}
