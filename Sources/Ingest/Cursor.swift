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

  /// Takes the first of several words that stands here.
  mutating func take(oneOf words: [Word]) -> Word? {
    for word in words where take(word) { return word }
    return nil
  }

  mutating func skipSpaces() {
    while let scalar = current, EmWidth.isSpace(scalar) { index += 1 }
  }

  /// Takes a number in Arabic or Chinese numerals of at most eight characters: `2025`, `二十八`.
  mutating func takeNumber() -> Int? {
    let start = index
    while let scalar = current, index - start < 8, Cursor.isNumeral(scalar) { index += 1 }
    guard index > start else { return nil }
    var word = ""
    for value in text[start..<index] {
      if let scalar = Unicode.Scalar(value) { word.unicodeScalars.append(scalar) }
    }
    guard let number = HanNumeral.value(of: word) else {
      index = start
      return nil
    }
    return number
  }

  static func isNumeral(_ value: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(value) else { return false }
    return HanNumeral.digit(scalar) != nil || scalar == "十" || scalar == "百"
  }
}
