/// What a recogniser found at a place: an expression, or words that look like a date and are none.
struct FoundDate: Hashable, Sendable {
  /// `nil` for what is to be passed over: `2月30日`, `农历八月十五`.
  let expression: DateExpression?
  /// The offset after the last byte.
  let end: Int

  init(_ expression: DateExpression?, end: Int) {
    self.expression = expression
    self.end = end
  }

  init(_ words: CalendarWords, end: Int) {
    self.init(.calendar(words), end: end)
  }

  /// Words that are no date.
  static func nothing(upTo end: Int) -> FoundDate { FoundDate(nil, end: end) }
}
