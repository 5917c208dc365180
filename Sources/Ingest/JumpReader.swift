/// Reads jumps: `（上接第一版）`, `▼下转第3版`, `（紧接第2版）`, `（上接A1版）`, `（下转第四版 要闻）`.
enum JumpReader {
  enum Direction: Hashable, Sendable {
    case from
    case to
  }

  struct Finding {
    let direction: Direction
    /// The page number; `nil` where none is printed or it isn't a plain number.
    let page: Int?
    /// The characters of the jump, parentheses included.
    let range: Range<Int>
  }

  private static let backward: WordList = ["上接", "紧接", "接第", "承接"]
  private static let page: Word = "版"
  private static let forward: WordList = ["下转", "转第", "下轉"]

  /// With these, a parenthesis or a mark that points a jump on a line of its own begins.
  static let starts = backward + forward

  /// Reads a whole line, in parentheses or not, with or without a mark that points.
  static func read(_ line: ArraySlice<UInt32>) -> Finding? {
    guard line.count <= 24, let first = line.first,
      points(first) || Glyph.opensParenthesis(first) || backward.startsText(line)
        || forward.startsText(line)
    else { return nil }
    var words = line
    while let first = words.first, points(first) { words = words.dropFirst() }
    while let last = words.last, points(last) { words = words.dropLast() }
    guard let last = words.last, last == 0x7248 || Glyph.closesParenthesis(last) else { return nil }
    let inside = Glyph.parenthesised(words)
    return parse(inside ?? words, isBare: inside == nil, range: line.startIndex..<line.endIndex)
  }

  /// A jump in parentheses with which a paragraph begins: `（上接第一版）`.
  static func head(_ text: ArraySlice<UInt32>) -> Finding? {
    guard let first = text.first, Glyph.opensParenthesis(first),
      let close = text.prefix(24).firstIndex(where: Glyph.closesParenthesis)
    else { return nil }
    let found = parse(
      text[(text.startIndex + 1)..<close], isBare: false, range: text.startIndex..<(close + 1))
    return found?.direction == .from ? found : nil
  }

  /// A jump in parentheses with which a paragraph ends: `（下转第三版）`.
  static func tail(_ text: ArraySlice<UInt32>) -> Finding? {
    guard let last = text.last, Glyph.closesParenthesis(last),
      let open = Glyph.openingOfTail(text), text.endIndex - open <= 24
    else { return nil }
    let found = parse(
      text[(open + 1)..<(text.endIndex - 1)], isBare: false, range: open..<text.endIndex)
    return found?.direction == .to ? found : nil
  }

  private static func parse(
    _ words: ArraySlice<UInt32>, isBare: Bool, range: Range<Int>
  ) -> Finding? {
    var cursor = Cursor(words)
    cursor.skipSpaces()
    let direction: Direction
    if cursor.take(oneOf: backward) {
      direction = .from
    } else if cursor.take(oneOf: forward) {
      direction = .to
    } else {
      return nil
    }
    guard page.first(in: words) != nil, !isBare || page.ends(words) else { return nil }
    _ = cursor.take(.ordinal)
    cursor.skipSpaces()
    return Finding(direction: direction, page: cursor.takeNumber(), range: range)
  }

  /// Whether a character is a mark that points to where a text goes on: `▲▶→`.
  static func points(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x25B2...0x25C5, 0x2190...0x2193, 0x25A0, 0x25A1: true
    default: EmWidth.isSpace(scalar)
    }
  }
}
