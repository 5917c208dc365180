import ArchiveModel

/// A place in a text that moves forward over what is recognised.
struct Cursor {
  let text: ArraySlice<UInt32>
  private(set) var index: Int

  init(_ text: ArraySlice<UInt32>) {
    self.text = text
    index = text.startIndex
  }

  var isAtEnd: Bool { index >= text.endIndex }
  var current: UInt32? { index < text.endIndex ? text[index] : nil }

  /// Moves to an index that lies ahead.
  mutating func move(to target: Int) { index = min(max(target, index), text.endIndex) }

  mutating func take(_ word: Word) -> Bool {
    guard word.isIn(text, at: index) else { return false }
    index += word.count
    return true
  }

  /// Takes the first of several words that stands here; `false` where none does.
  mutating func take(oneOf words: WordList) -> Bool {
    guard let count = words.match(text, at: index) else { return false }
    index += count
    return true
  }

  mutating func skipSpaces() {
    while let scalar = current, EmWidth.isSpace(scalar) { index += 1 }
  }

  /// Takes a number in Arabic or Chinese numerals of at most eight characters: `2025`, `二十八`.
  mutating func takeNumber() -> Int? {
    let start = index
    while let scalar = current, index - start < 8, Cursor.isNumeral(scalar) { index += 1 }
    guard index > start else { return nil }
    if index == start + 1, let number = Cursor.digit(text[start]) { return number }
    if text[start..<index].allSatisfy({ (0x30...0x39).contains($0) }) {
      return text[start..<index].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard let number = HanNumeral.value(of: text[start..<index].compactMap(Unicode.Scalar.init))
    else {
      index = start
      return nil
    }
    return number
  }

  /// The value of a digit or of 十 on its own.
  private static func digit(_ value: UInt32) -> Int? {
    if (0x30...0x39).contains(value) { return Int(value - 0x30) }
    return value == 0x5341 ? 10 : Unicode.Scalar(value).flatMap(HanNumeral.digit)
  }

  /// Whether a character is a digit or stands in a Chinese numeral up to 百: `〇`, `两`, `十`.
  static func isNumeral(_ value: UInt32) -> Bool {
    switch value {
    case 0x30...0x39, 0xFF10...0xFF19, 0x3007, 0x25CB, 0x96F6, 0x4E00, 0x4E8C, 0x4E24, 0x4E09,
      0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E:
      true
    default: false
    }
  }
}
