import ArchiveModel

extension DateResolver {
  /// The value of two joined dates; each lends the other the units that it left out.
  func interval(from start: DateExpression, to end: DateExpression) -> Outcome {
    if case .calendar(let first) = start, first.year == nil, first.month != nil,
      case .calendar(let last) = end, last.year != nil, last.year != .afterLast(1),
      case .value(let to) = outcome(of: end)
    {
      return joined(latest(first, before: to), to)
    }
    if case .calendar(let first) = start, first == CalendarWords(month: .number(1)),
      case .calendar(let last) = end, last.coarsest == .month, last.finest == .month,
      tense != .ahead, let today = context.published
    {
      return lastYear(endingBefore: today) { year in
        guard let to = value(last, year: year) else { return nil }
        return .interval(.month(year: year, month: 1), point(to, isStart: false))
      }
    }
    switch outcome(of: start) {
    case .value(let from):
      switch outcome(of: end, after: from, firstWords: start) {
      case .value(let to): return joined(from, to)
      case let other: return other
      }
    case let other:
      return other
    }
  }

  private func outcome(
    of end: DateExpression, after from: EDTF, firstWords start: DateExpression
  ) -> Outcome {
    switch end {
    case .calendar(let words) where words.year == nil:
      guard let first = from.first else { return .unknown }
      let value = completed(words, after: first)
      return value.map { .value($0) } ?? .impossible
    case .calendar(let words):
      // 2024年11月至次年3月 counts from its own first end
      guard case .afterLast(let distance)? = words.year, let year = from.first?.year else {
        return outcome(of: end)
      }
      return outcome(value(words, year: year + distance))
    case .decade(nil, let first, let last):
      guard let year = from.first?.year else { return .unknown }
      return outcome(of: .decade(.ordinal(year / 100 + 1), first, last))
    default:
      return outcome(of: end)
    }
  }

  /// The first date after another one that fits words without a year.
  private func completed(_ words: CalendarWords, after first: CalendarDate) -> EDTF? {
    if case .day(let day) = words.part, words.month == nil {
      if case .value(let value) = following(day, after: first) { return value }
      return nil
    }
    guard case .number? = words.month ?? .number(0) else {
      if case .value(let value) = calendar(words) { return value }
      return nil
    }
    for year in first.year...first.year + 1 {
      if let value = value(words, year: year), let last = value.last, last >= first { return value }
    }
    return nil
  }

  private func latest(_ words: CalendarWords, before end: EDTF) -> EDTF? {
    guard let last = end.last else { return nil }
    for year in [last.year, last.year - 1] {
      if let value = value(words, year: year), let first = value.first, first <= last {
        return value
      }
    }
    return nil
  }

  private func joined(_ start: EDTF?, _ end: EDTF) -> Outcome {
    guard let start, let from = start.first, let to = end.last, from <= to else {
      return .impossible
    }
    return .value(.interval(point(start, isStart: true), point(end, isStart: false)))
  }

  private func point(_ value: EDTF, isStart: Bool) -> EDTF.Point? {
    switch value {
    case .point(let point): point
    case .interval(let start, let end): isStart ? start : end
    }
  }
}
