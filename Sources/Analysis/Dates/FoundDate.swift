/// What a recogniser found at a place: an expression, or words that look like a date and are none.
struct FoundDate: Hashable, Sendable {
  /// `nil` for what is to be passed over: `2月32日`, `农历八月十五`.
  let expression: DateExpression?
  /// Where the date begins if that is before the place of reading: at the 光 of `光绪二十四年`, whose
  /// number was read first.
  let start: Int?
  /// The offset after the last byte.
  let end: Int
  /// Where to go on if words follow that are to be passed over: behind the 五月 of `光绪三年五月`.
  let resume: Int

  init(_ expression: DateExpression?, from start: Int? = nil, end: Int, resume: Int? = nil) {
    self.expression = expression
    self.start = start
    self.end = end
    self.resume = resume ?? end
  }

  init(_ words: CalendarWords, end: Int) {
    self.init(.calendar(words), end: end)
  }

  /// Words that are no date.
  static func nothing(upTo end: Int) -> FoundDate { FoundDate(nil, end: end) }
}
