/// Reads the list of annexes with which a document ends: `附件：1.航道名录`, `附件1 航道名录`.
enum AnnexReader {
  private static let words: WordList = ["附件", "附录", "附表"]
  private static let first: UInt32 = 0x9644

  /// Whether a list of annexes may begin with a character, which few lines pass.
  static func mayBegin(with scalar: UInt32) -> Bool { scalar == first }

  /// Whether a line begins a list of annexes; in running text no colon and no number follows the word.
  static func begins(_ line: ArraySlice<UInt32>) -> Bool {
    var cursor = Cursor(line)
    guard cursor.take(oneOf: words) else { return false }
    cursor.skipSpaces()
    let isNumbered = cursor.takeNumber() != nil
    guard let mark = cursor.current else { return isNumbered }
    return mark == 0xFF1A || mark == 0x3A || isNumbered && (EmWidth.isSpace(mark) || mark == 0x2E)
  }
}
