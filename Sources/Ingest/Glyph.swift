/// Characters that rules of the page speak of.
enum Glyph {
  /// `—`
  static let dash: UInt32 = 0x2014

  /// Whether a character ends a sentence: `。！？…` and what may close after them.
  static func endsSentence(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F, 0x2026: true
    default: false
    }
  }

  /// Whether a character closes what was opened: `”’）】》」』`.
  static func closes(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201D, 0x2019, 0xFF09, 0x29, 0x3011, 0x300B, 0x3009, 0x300D, 0x300F, 0x3015: true
    default: false
    }
  }

  /// Whether a character opens: `“‘（【《「『`.
  static func opens(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201C, 0x2018, 0xFF08, 0x28, 0x3010, 0x300A, 0x3008, 0x300C, 0x300E, 0x3014: true
    default: false
    }
  }

  /// Whether a character parts clauses inside a sentence: `，；、：`.
  static func parts(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFF0C, 0xFF1B, 0x3001, 0xFF1A, 0x2C, 0x3B, 0x3A: true
    default: false
    }
  }

  /// Whether no line begins with the character (kinsoku), so none can begin a paragraph.
  static func neverStarts(_ scalar: UInt32) -> Bool {
    closes(scalar) || parts(scalar) || endsSentence(scalar) || scalar == 0x25
  }

  /// Whether a text ends as a paragraph does, with a full stop or what closes after one.
  static func isSentence(_ text: ArraySlice<UInt32>) -> Bool {
    var index = text.endIndex
    while index > text.startIndex, closes(text[index - 1]) { index -= 1 }
    if index > text.startIndex, endsSentence(text[index - 1]) { return true }
    guard let last = text.last else { return false }
    return last == 0xFF09 || last == 0x29
  }

  /// Whether a character is `（` or `(`.
  static func opensParenthesis(_ scalar: UInt32) -> Bool { scalar == 0xFF08 || scalar == 0x28 }

  /// Whether a character is `）` or `)`.
  static func closesParenthesis(_ scalar: UInt32) -> Bool { scalar == 0xFF09 || scalar == 0x29 }

  /// The inside of a text that stands wholly in one pair of parentheses; `nil` otherwise.
  static func parenthesised(_ text: ArraySlice<UInt32>) -> ArraySlice<UInt32>? {
    guard text.count > 2, let first = text.first, let last = text.last,
      opensParenthesis(first), closesParenthesis(last)
    else { return nil }
    let inside = text[(text.startIndex + 1)..<(text.endIndex - 1)]
    return inside.contains(where: { closesParenthesis($0) && $0 != last }) ? nil : inside
  }

  /// The index of the parenthesis that opens what the last character of a text closes.
  static func openingOfTail(_ text: ArraySlice<UInt32>) -> Int? {
    guard let last = text.last, closesParenthesis(last) else { return nil }
    var depth = 0
    var index = text.endIndex
    while index > text.startIndex {
      index -= 1
      if closesParenthesis(text[index]) { depth += 1 }
      if opensParenthesis(text[index]) { depth -= 1 }
      if depth == 0 { return index }
      if text.endIndex - index > 60 { return nil }
    }
    return nil
  }
}
