import ArchiveModel

/// One pass over one text: what was found so far, and what it means for what follows.
struct DateScan {
  let text: DateText
  private(set) var context: DateContext
  private(set) var mentions: [DateMention] = []
  /// Where the words about the next date begin at the earliest: after the last date or sentence.
  private var floor = 0

  init(text: DateText, context: DateContext) {
    self.text = text
    self.context = context
  }

  /// Reads what begins at an offset and gives the offset where to go on.
  mutating func read(at offset: Int) -> Int {
    if text.isOne(of: "。！？", at: offset) {
      context.endSentence()
      floor = offset + 3
      return floor
    }
    if let end = endOfBareNumber(at: offset) { return end }
    if let end = PassedOverRecogniser(text: text).end(at: offset) { return end }
    if let reading = IntervalRecogniser(text: text).date(at: offset) {
      guard let written = reading.written else { return reading.end }
      add(written)
      return addHoliday(after: written) ?? reading.end
    }
    if let end = ClockRecogniser(text: text).end(at: offset) {
      return add(.time, offset, end)
    }
    if let end = LengthRecogniser(text: text).end(at: offset) {
      return add(.duration, offset, end)
    }
    return text.number(at: offset)?.end ?? text.next(after: offset)
  }

  /// The end of a number that no unit, sign or joiner follows, as most numbers of a text are.
  private func endOfBareNumber(at offset: Int) -> Int? {
    guard let number = text.number(at: offset) else { return nil }
    switch text.scalar(at: number.end) {
    case "年", "月", "日", "号", "季", "世", "时", "点", "个", "天", "周", "星", "小", "分", "秒", "昼", "多",
      "余", "至", "到", "、", "和", "与", "及", ":", "：", "-", "/", ".", "~", " ", "　", "—", "–", "－", "～",
      "〜", "―", "─":
      return nil
    default:
      return number.end
    }
  }

  private mutating func add(_ kind: DateMention.Kind, _ from: Int, _ to: Int) -> Int {
    mentions.append(DateMention(span: SourceSpan(from: from, to: to), kind: kind))
    return to
  }

  private mutating func add(_ written: WrittenDate) {
    let tense = written.leavesOut ? Tense.around(written.span, in: text, floor: floor) : .open
    floor = written.span.to
    let resolver = DateResolver(context: context, tense: tense)
    let role = DateMention.Role.around(written, in: text)
    switch resolver.outcome(of: written) {
    case .impossible, .unknown:
      mentions.append(DateMention(span: written.span, kind: .date, role: role))
    case .value(let value):
      mentions.append(DateMention(span: written.span, kind: .date, value: value, role: role))
      context.remember(
        value, yearIsSaid: written.saysYear, isFrame: !isReckonedFrom(written.span))
      noticeDateline(written, value)
    }
  }

  /// Reads a holiday with which the text begins and gives the offset where to go on.
  mutating func readOpening() -> Int {
    guard let found = HolidayRecogniser(text: text).opening(), let expression = found.expression
    else { return 0 }
    let span = SourceSpan(from: 0, to: found.end)
    add(WrittenDate(span: span, start: expression, end: nil))
    return found.end
  }

  /// `明天元旦` names one day twice.
  private mutating func addHoliday(after written: WrittenDate) -> Int? {
    guard written.end == nil, case .nearDays(let first, let last) = written.start, first == last,
      let end = HolidayRecogniser(text: text).end(after: written.span.to)
    else { return nil }
    mentions.append(
      DateMention(
        span: SourceSpan(from: written.span.to, to: end), kind: .date, value: mentions.last?.value))
    return end
  }

  /// Whether something is counted from the date: `自2023年10月7日`, `2018年以来`.
  private func isReckonedFrom(_ span: SourceSpan) -> Bool {
    text.has("自", before: span.from) || text.has("以来", at: span.to)
  }

  /// `新华社首尔5月29日电` tells the day from which the report counts.
  private mutating func noticeDateline(_ written: WrittenDate, _ value: EDTF) {
    guard context.dateline == nil, case .point(.day(let day)) = value,
      text.isOne(of: "电讯", at: written.span.to), text.isBreak(at: written.span.to + 3)
    else { return }
    context.dateline = day
  }
}

extension WrittenDate {
  /// Whether the words around it may be needed to tell which year, month or week it means.
  fileprivate var leavesOut: Bool {
    switch start {
    case .calendar(let words): words.year == nil
    case .weekday, .holiday: true
    default: false
    }
  }

  /// Whether the year of the last end is written or told by a word.
  fileprivate var saysYear: Bool {
    guard case .calendar(let words) = end ?? start else { return true }
    if words.year != nil { return true }
    if case .near = words.month { return true }
    guard end != nil, case .calendar(let first) = start else { return false }
    return first.year != nil
  }
}
