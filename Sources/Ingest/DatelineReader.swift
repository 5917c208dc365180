import ArchiveModel

/// Reads where, when and by whom a report was filed.
///
///     新华社纽约5月28日电 | 本报讯（记者…） | （据新华社多哈5月29日电） | 中新社北京五月二十八日电
///
/// Source: forms counted in 13,319 lines of newspapers: 本报讯, 本报〈place〉N月N日电 or 讯,
/// 新华社〈place〉N月N日电, the last also in parentheses at the end and after 据.
enum DatelineReader {
  /// A dateline found in a text.
  struct Finding {
    let agency: Range<Int>
    let place: Range<Int>?
    let day: DateReader.PrintedDay?
    /// The characters that the dateline takes, parentheses included where they are its own.
    let range: Range<Int>
    /// What follows inside its parentheses: `记者…`.
    let rest: Range<Int>?
  }

  private static let agencies: WordList = [
    "新华社", "本报", "中新社", "中新网", "新华网", "人民网", "人民日报", "央视新闻", "央视网",
    "新華社", "本報", "中央社", "路透社", "法新社", "美联社", "塔斯社", "共同社", "韩联社", "俄新社",
    "央广网", "光明日报", "经济日报", "科技日报", "中国新闻社", "新华时评", "本刊", "本网", "本台",
  ]
  private static let closings: WordList = ["专电", "综合电", "电", "讯", "消息", "專電", "電", "訊"]

  private static let before: WordList = ["【据", "【", "据", "據"]
  private static let sources: WordList = ["据", "據", "综合", "綜合"]
  private static let reports: WordList = ["讯", "訊", "消息"]
  private static let undatedReports: WordList = ["讯", "訊"]
  private static let wires: WordList = ["电", "電"]

  /// With these a dateline begins.
  static let starts = agencies + before

  /// A dateline with which a text begins: `本报讯`, `新华社首尔5月29日电`.
  static func opening(_ text: ArraySlice<UInt32>) -> Finding? {
    guard let first = text.first, starts.mayBegin(with: first) else { return nil }
    var cursor = Cursor(text)
    _ = cursor.take(oneOf: before)
    return read(&cursor, from: text.startIndex)
  }

  /// A dateline in parentheses with which a text ends: `（据新华社多哈5月29日电）`.
  static func closing(_ text: ArraySlice<UInt32>) -> Finding? {
    guard let open = Glyph.openingOfTail(text) else { return nil }
    let inside = text[(open + 1)..<(text.endIndex - 1)]
    var cursor = Cursor(inside)
    _ = cursor.take(oneOf: sources)
    cursor.skipSpaces()
    guard let found = read(&cursor, from: open) else { return nil }
    cursor.skipSpaces()
    let rest = cursor.isAtEnd ? nil : cursor.index..<inside.endIndex
    if found.day == nil, found.place == nil, rest != nil { return nil }
    return Finding(
      agency: found.agency, place: found.place, day: found.day, range: open..<text.endIndex,
      rest: rest)
  }

  private static func read(_ cursor: inout Cursor, from start: Int) -> Finding? {
    let first = cursor.index
    guard cursor.take(oneOf: agencies) else { return nil }
    let agency = first..<cursor.index
    if cursor.take(oneOf: reports) || takesWire(&cursor) {
      return Finding(
        agency: agency, place: nil, day: nil, range: start..<cursor.index, rest: nil)
    }
    cursor.skipSpaces()
    let placeStart = cursor.index
    var probe = cursor
    while let scalar = probe.current, probe.index - placeStart <= 12 {
      if Cursor.isNumeral(scalar), let (day, end) = day(at: probe) {
        cursor.move(to: end)
        return Finding(
          agency: agency, place: trimmed(placeStart..<probe.index, in: cursor.text), day: day,
          range: start..<cursor.index, rest: nil)
      }
      if probe.index > placeStart, probe.index - placeStart <= 6 {
        var undated = probe
        if undated.take(oneOf: undatedReports), !isWordCharacter(undated.current) {
          cursor = undated
          return Finding(
            agency: agency, place: trimmed(placeStart..<probe.index, in: cursor.text), day: nil,
            range: start..<cursor.index, rest: nil)
        }
      }
      guard
        EmWidth.isHan(scalar) || EmWidth.isSpace(scalar) || EmWidth.isDigit(scalar)
          || scalar == 0x3001 || scalar == 0xB7 || EmWidth.isLetter(scalar)
      else { return nil }
      probe.move(to: probe.index + 1)
    }
    return nil
  }

  /// A day and the word for a wire at a place, and where they end; the month may be left out.
  private static func day(at place: Cursor) -> (day: DateReader.PrintedDay?, end: Int)? {
    var cursor = place
    let day = DateReader.take(&cursor)
    if day == nil {
      guard let number = cursor.takeNumber(), (1...31).contains(number), cursor.take(.day) else {
        return nil
      }
    }
    return cursor.take(oneOf: closings) ? (day, cursor.index) : nil
  }

  /// Whether 电 alone follows the agency: `据新华社电`.
  private static func takesWire(_ cursor: inout Cursor) -> Bool {
    var probe = cursor
    guard probe.take(oneOf: wires), !isWordCharacter(probe.current) else { return false }
    cursor = probe
    return true
  }

  private static func isWordCharacter(_ scalar: UInt32?) -> Bool {
    guard let scalar else { return false }
    return EmWidth.isHan(scalar)
  }

  private static func trimmed(_ range: Range<Int>, in text: ArraySlice<UInt32>) -> Range<Int>? {
    var end = range.upperBound
    while end > range.lowerBound, EmWidth.isSpace(text[end - 1]) { end -= 1 }
    return end > range.lowerBound ? range.lowerBound..<end : nil
  }
}
