import ArchiveModel

/// Reads one date, or two that are joined to an interval: `5月29日至31日`, `即日起至9月14日`.
struct IntervalRecogniser {
  /// What stands at a place: a date, or words that are passed over.
  struct Reading {
    let written: WrittenDate?
    let end: Int
  }

  let text: DateText
  private var units: UnitRecogniser { UnitRecogniser(text: text) }

  init(text: DateText) {
    self.text = text
  }

  func date(at offset: Int) -> Reading? {
    guard let first = units.date(at: offset, joined: false) else { return nil }
    if let second = otherEnd(of: first) {
      guard let start = first.expression, let end = second.expression else {
        return Reading(written: nil, end: second.end)
      }
      let edge = endOfAccountingYear(start, end, at: second.end) ?? second.end
      return reading(first.start ?? offset, edge, start, end, resume: max(edge, second.resume))
    }
    guard let start = first.expression else { return Reading(written: nil, end: first.resume) }
    return reading(first.start ?? offset, first.end, start, nil, resume: first.resume)
  }

  private func reading(
    _ from: Int, _ to: Int, _ start: DateExpression, _ end: DateExpression?, resume: Int
  ) -> Reading {
    let span = SourceSpan(from: from, to: to)
    return Reading(written: WrittenDate(span: span, start: start, end: end), end: resume)
  }

  /// The 度 of `2025—2026年度`: without it there are two years, with it one that runs across both, so
  /// it belongs, while the 度 of `2025年度` adds nothing.
  private func endOfAccountingYear(
    _ start: DateExpression, _ end: DateExpression, at offset: Int
  ) -> Int? {
    guard case .calendar(let first) = start, case .number(let year)? = first.year,
      end == .calendar(CalendarWords(year: .number(year + 1)))
    else { return nil }
    return text.has("年", before: offset) ? text.end(of: "度", at: offset) : nil
  }

  private func otherEnd(of first: FoundDate) -> FoundDate? {
    let opened = text.end(of: "起", at: first.end).flatMap {
      text.isOne(of: "至到", at: $0) ? $0 : nil
    }
    if text.isOne(of: "和与", at: first.end) { return otherEndBetween(first) }
    guard let joiner = text.endOfJoiner(at: opened ?? first.end),
      let second = units.date(at: joiner, joined: true)
    else { return nil }
    guard let start = first.expression, let end = second.expression else { return second }
    return fits(start, end) ? second : nil
  }

  /// `2015年和2018年之间`: two dates that 之间 makes an interval of.
  private func otherEndBetween(_ first: FoundDate) -> FoundDate? {
    guard let second = units.date(at: first.end + 3, joined: true),
      text.has("之间", at: second.end)
        || text.has("间", at: second.end)
          && text.isBreak(at: second.end + 3),
      let start = first.expression, let end = second.expression
    else { return nil }
    return fits(start, end) ? second : nil
  }

  /// `5月至28日` and `2024年到3月` are no intervals: the second end must reach the first one's unit.
  private func fits(_ start: DateExpression, _ end: DateExpression) -> Bool {
    switch (start, end) {
    case (.calendar(let first), .calendar(let second)):
      second.coarsest <= first.finest
    case (.decade, .decade), (.decade, .century), (.century, .decade), (.century, .century),
      (.fullDecade, .fullDecade), (.century, .calendar), (.decade, .calendar),
      (.fullDecade, .calendar):
      true
    case (.nearDays, .calendar), (.nearDays, .nearDays), (.dayOfIssue, .calendar),
      (.afterLastDay, .calendar), (.calendar, .nearDays), (.dayOfIssue, .week), (.week, .week):
      true
    default:
      false
    }
  }
}
