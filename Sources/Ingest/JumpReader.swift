/// Reads jump lines: `（上接第一版）`, `（下转第3版）`, `（紧接第2版）`, `（上接A1版）`.
enum JumpReader {
  enum Direction: Hashable, Sendable {
    case from
    case to
  }

  struct Finding {
    let direction: Direction
    /// The page number; `nil` where none is printed or it isn't a plain number.
    let page: Int?
  }

  private static let backward: WordList = ["上接", "紧接", "接第", "承接"]
  private static let page: Word = "版"
  private static let forward: WordList = ["下转", "转第"]

  /// Reads a whole line, in parentheses or not.
  static func read(_ line: ArraySlice<UInt32>) -> Finding? {
    guard line.count <= 24, let last = line.last, last == 0x7248 || Glyph.closesParenthesis(last)
    else { return nil }
    var cursor = Cursor(Glyph.parenthesised(line) ?? line)
    let bare = cursor.text.count == line.count
    cursor.skipSpaces()
    let direction: Direction
    if cursor.take(oneOf: backward) {
      direction = .from
    } else if cursor.take(oneOf: forward) {
      direction = .to
    } else {
      return nil
    }
    guard page.first(in: cursor.text) != nil else { return nil }
    if bare, !page.ends(cursor.text) { return nil }
    _ = cursor.take(.ordinal)
    cursor.skipSpaces()
    return Finding(direction: direction, page: cursor.takeNumber())
  }
}
