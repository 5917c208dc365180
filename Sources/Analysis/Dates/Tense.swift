import ArchiveModel

/// Which way a date without a year looks from the day of the paper.
enum Tense: Hashable, Sendable {
  /// A report of what happened.
  case back
  /// Nothing is said: back, but for the next weeks.
  case open
  /// A plan or a deadline.
  case ahead
}

extension Tense {
  /// Reads the words around a date within its clause.
  ///
  /// The search backward ends at the floor: the offset after the last date or sentence.
  static func around(_ span: SourceSpan, in text: DateText, floor: Int) -> Tense {
    if text.has("截至", before: span.from) || text.has("截止", before: span.from) { return .back }
    if let end = text.end(of: "以来", at: span.to), end > 0 { return .back }
    if text.end(ofAny: aheadAfter, at: span.to) != nil, !text.has("前后", at: span.to) {
      return .ahead
    }
    if text.isOne(of: "到至", before: span.from), !text.has("直到", before: span.from) {
      return hasPast(after: span.to, in: text) ? .back : .ahead
    }
    if hasPlan(before: span.from, in: text, floor: floor) { return .ahead }
    if hasPlan(after: span.to, in: text) { return .ahead }
    return hasPast(after: span.to, in: text) ? .back : .open
  }

  /// `将于`, `拟在`, `计划` before the date in its clause.
  private static func hasPlan(before offset: Int, in text: DateText, floor: Int) -> Bool {
    var place = offset - 3
    let stop = max(floor, offset - 30, 0)
    while place >= stop {
      if text.isOne(of: "，。；：、！？", at: place) { return false }
      if text.isOne(of: "将拟", at: place) { return true }
      if text.isOne(of: "计预有即定力确", at: place), text.end(ofAny: plans, at: place) != nil {
        return true
      }
      place -= 3
    }
    return false
  }

  /// `6月10日将`, `6月10日起将`
  private static func hasPlan(after offset: Int, in text: DateText) -> Bool {
    var place = offset
    while place <= offset + 9 {
      if text.isOne(of: "将拟", at: place) { return true }
      if text.isBreak(at: place) { return false }
      place += 3
    }
    return false
  }

  /// `已`, `了` and `曾` in the clause after the date.
  private static func hasPast(after offset: Int, in text: DateText) -> Bool {
    var place = offset
    while place <= offset + 60, place < text.count {
      if text.isOne(of: "已了曾", at: place) { return true }
      if text.isOne(of: "，。；！？", at: place) { return false }
      place = text.next(after: place)
    }
    return false
  }

  private static let aheadAfter: [StaticString] = [
    "前", "之前", "以前", "底前", "起施行", "起正式施行", "起实施", "起正式实施", "起执行", "起生效",
  ]
  private static let plans: [StaticString] = ["计划", "预计", "有望", "即将", "定于", "力争", "确保"]
}
