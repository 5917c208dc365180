/// Reads what is counted within a year or a month: `10月的第一周`, `4月的最后一个星期一`, `明年第九个月`.
struct CountedRecogniser {
  let text: DateText

  /// What is counted within a year that ends at an offset.
  func ofYear(at offset: Int) -> (month: MonthWords?, part: PartWords?, end: Int)? {
    guard let count = count(at: offset) else { return nil }
    if let end = text.end(ofAny: CountedRecogniser.months, at: count.end) {
      switch count.place {
      case .first(let number) where number <= 12: return (.number(number), nil, end)
      case .last(let number) where number <= 12: return (nil, .lastMonths(number), end)
      default: return nil
      }
    }
    return week(count).map { (nil, $0.part, $0.end) }
  }

  /// What is counted within a month that ends at an offset.
  func ofMonth(at offset: Int) -> (part: PartWords, end: Int)? {
    guard let count = count(at: offset) else { return nil }
    let start = text.end(of: "个", at: count.end) ?? text.end(of: "個", at: count.end)
    if let name = text.end(ofAny: WeekdayRecogniser.weekNames, at: start ?? count.end),
      let days = WeekdayRecogniser(text: text).days(at: name), days.first == days.last
    {
      switch count.place {
      case .first(let number) where number <= 5:
        return (.nthWeekday(number, days.first), days.end)
      case .last(1): return (.nthWeekday(-1, days.first), days.end)
      default: return nil
      }
    }
    return week(count)
  }

  private enum Place {
    /// `第二`
    case first(Int)
    /// `最后两`
    case last(Int)
  }

  private func week(_ count: (place: Place, end: Int)) -> (part: PartWords, end: Int)? {
    let start = text.end(of: "个", at: count.end) ?? count.end
    guard let end = text.end(ofAny: WeekdayRecogniser.weekNames, at: text.afterBlank(at: start)),
      !text.isOne(of: "期边转围岁年刊报长", at: end)
    else { return nil }
    switch count.place {
    case .first(let number): return number <= 53 ? (.week(number), end) : nil
    case .last(let number): return number <= 53 ? (.lastWeeks(number), end) : nil
    }
  }

  /// `的第一`, `最后3`
  private func count(at offset: Int) -> (place: Place, end: Int)? {
    let start = text.end(of: "的", at: offset) ?? offset
    let isFirst = text.has("第", at: start)
    guard let lead = isFirst ? start + 3 : text.end(ofAny: CountedRecogniser.lasts, at: start),
      let number = text.number(at: text.afterBlank(at: lead)), let value = number.value(in: 1...53)
    else { return nil }
    return (isFirst ? .first(value) : .last(value), text.afterBlank(at: number.end))
  }

  private static let lasts: [StaticString] = ["最后", "最後"]
  private static let months: [StaticString] = ["个月", "個月"]
}
