/// Reads the list of annexes with which a document ends: `附件：1.航道名录`, `附件1 航道名录`.
enum AnnexReader {
  /// With these a list of annexes begins.
  static let starts: WordList = ["附件", "附录", "附表"]
  /// 附
  private static let first: UInt32 = 0x9644

  /// Whether a line begins a list of annexes; in running text no colon and no number follows the word.
  static func begins(_ line: ArraySlice<UInt32>) -> Bool {
    guard line.first == first else { return false }
    var cursor = Cursor(line)
    guard cursor.take(oneOf: starts) else { return false }
    cursor.skipSpaces()
    let isNumbered = cursor.takeNumber() != nil
    guard let mark = cursor.current else { return isNumbered }
    return mark == 0xFF1A || mark == 0x3A || isNumbered && (EmWidth.isSpace(mark) || mark == 0x2E)
  }
}
