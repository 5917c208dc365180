/// Reads a holiday's name where it stands for a day.
///
/// In running text a holiday is no date: 国庆假期 is a stretch of days, 春节 a feast with many of them.
/// One that is all the text says, that a person's plan begins with (`圣诞节我想出去`), or that names a day
/// which has just been named (`明天元旦`) can only be read as a day.
struct HolidayRecogniser {
  let text: DateText

  /// A holiday with which a text begins.
  func opening() -> FoundDate? {
    // No name is longer than five characters, so most texts need not be compared with any.
    guard text.count <= 18 || hasSpeaker(before: 18), let holiday = Holiday.at(0, in: text),
      text.isAlone(0, holiday.end) || text.isOne(of: "我你咱", at: holiday.end)
    else { return nil }
    return FoundDate(.holiday(holiday.rule), end: holiday.end)
  }

  private func hasSpeaker(before end: Int) -> Bool {
    stride(from: 6, to: end, by: 3).contains { text.isOne(of: "我你咱", at: $0) }
  }

  /// The offset after a holiday that names the day before it again.
  func end(after day: Int) -> Int? {
    Holiday.at(day, in: text)?.end
  }
}
