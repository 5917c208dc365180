/// Numbers with which clauses begin: `一、`, `（一）`, `第一条`, `1.`, `（1）`.
enum ClauseMarker: Hashable, Sendable {
  /// `一、`
  case section
  /// `（一）`, `（1）`
  case parenthesised
  /// `第一条`, `第二章`
  case article
  /// `1.`, `1、`
  case arabic

  /// 第
  private static let ordinal: UInt32 = 0x7B2C
  /// With these, a digit or a parenthesis a marker begins.
  static let starts: WordList = [
    "第", "零", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百",
  ]
  private static let units: WordList = ["条", "章", "节", "编"]

  /// Whether a marker may begin with a character, which few lines pass.
  @inline(__always)
  private static func mayBegin(with first: UInt32) -> Bool {
    Glyph.opensParenthesis(first) || first == ordinal || Cursor.isNumeral(first)
  }

  /// The marker at the start of a text; `nil` for 二中、三中 and other words that begin with a number.
  init?(_ text: ArraySlice<UInt32>) {
    guard let first = text.first, ClauseMarker.mayBegin(with: first) else { return nil }
    var cursor = Cursor(text)
    if Glyph.opensParenthesis(first) {
      cursor.move(to: cursor.index + 1)
      guard cursor.takeNumber() != nil, let close = cursor.current,
        Glyph.closesParenthesis(close)
      else { return nil }
      self = .parenthesised
    } else if cursor.take(.ordinal) {
      guard cursor.takeNumber() != nil, cursor.take(oneOf: ClauseMarker.units),
        cursor.current.map({ EmWidth.isSpace($0) || EmWidth.isHan($0) }) ?? true
      else { return nil }
      self = .article
    } else {
      let isArabic = EmWidth.isDigit(first)
      guard cursor.takeNumber() != nil, let mark = cursor.current else { return nil }
      if isArabic {
        let next = cursor.index + 1
        guard mark == 0x2E || mark == 0xFF0E || mark == 0x3001, cursor.index - text.startIndex <= 2,
          next < text.endIndex, !EmWidth.isDigit(text[next])
        else { return nil }
        self = .arabic
      } else {
        guard mark == 0x3001 else { return nil }
        self = .section
      }
    }
  }
}
