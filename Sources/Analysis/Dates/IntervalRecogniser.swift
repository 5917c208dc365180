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
      return reading(offset, second.end, start, end)
    }
    guard let start = first.expression else { return Reading(written: nil, end: first.end) }
    return reading(offset, first.end, start, nil)
  }

  private func reading(
    _ from: Int, _ to: Int, _ start: DateExpression, _ end: DateExpression?
  ) -> Reading {
    let span = SourceSpan(from: from, to: to)
    return Reading(written: WrittenDate(span: span, start: start, end: end), end: to)
  }

  private func otherEnd(of first: FoundDate) -> FoundDate? {
    let opened = text.end(of: "起", at: first.end).flatMap { text.has("至", at: $0) ? $0 : nil }
    guard let joiner = text.endOfJoiner(at: opened ?? first.end),
      let second = units.date(at: joiner, joined: true)
    else { return nil }
    guard let start = first.expression, let end = second.expression else { return second }
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
