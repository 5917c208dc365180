import ArchiveModel

/// UTF-8 text that a reader looks at without taking it apart.
struct ByteText {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var count: Int { bytes.count }

  /// Whether a word stands at an offset.
  @inline(__always)
  func has(_ word: StaticString, at offset: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset >= 0, offset + length <= bytes.count else { return false }
    return word.withUTF8Buffer { wanted in
      for index in 0..<length where bytes[offset + index] != wanted[index] { return false }
      return true
    }
  }

  /// Whether a word ends at an offset.
  func has(_ word: StaticString, before offset: Int) -> Bool {
    has(word, at: offset - word.utf8CodeUnitCount)
  }

  /// The first of some words that stands at an offset.
  func first(of words: [StaticString], at offset: Int) -> StaticString? {
    words.first { has($0, at: offset) }
  }

  /// The first of some words that ends at an offset.
  func first(of words: [StaticString], before offset: Int) -> StaticString? {
    words.first { has($0, before: offset) }
  }

  /// The length of the blank at an offset: a space of any width or of none, a line break, a character
  /// for private use, which old files have for a wide space; 0 for anything else.
  func blank(at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    switch bytes[offset] {
    case 0x20, 0x0A, 0x09: return 1
    case 0xC2 where has("\u{A0}", at: offset): return 2
    case 0xE3 where has("\u{3000}", at: offset): return 3
    // U+2000 to U+200D
    case 0xE2 where has("\u{2060}", at: offset): return 3
    case 0xE2 where offset + 2 < bytes.count && bytes[offset + 1] == 0x80:
      return bytes[offset + 2] <= 0x8D ? 3 : 0
    // U+E000 to U+F8FF, U+FEFF
    case 0xEE: return 3
    case 0xEF where offset + 1 < bytes.count && bytes[offset + 1] <= 0xA3: return 3
    case 0xEF where has("\u{FEFF}", at: offset): return 3
    default: return 0
    }
  }

  /// Whether a blank ends at an offset.
  func isBlank(before offset: Int) -> Bool {
    for length in 1...3 where offset >= length && blank(at: offset - length) == length {
      return true
    }
    return false
  }

  /// The offset behind the blanks at an offset.
  func skippingBlanks(from offset: Int) -> Int {
    var end = offset
    while true {
      let length = blank(at: end)
      if length == 0 { return end }
      end += length
    }
  }

  /// The character at an offset, with its length.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard offset < bytes.count else { return nil }
    return bytes.withUnsafeBufferPointer { UTF8Sequence.scalar(in: $0, at: offset) }
  }

  /// The number at an offset in Arabic or Chinese numerals, with the offset behind it.
  ///
  /// Real files have stray blanks inside: 第一百二十八 条, 第一百 二十条.
  func number(at offset: Int) -> (value: Int, end: Int)? {
    var digits: [Unicode.Scalar] = []
    var index = offset
    var end = offset
    while digits.count < 12, let next = scalar(at: skippingBlanks(from: index)),
      HanNumeral.digit(next.scalar) != nil || HanNumeral.unit(next.scalar) != nil
    {
      digits.append(next.scalar)
      end = skippingBlanks(from: index) + next.length
      index = end
    }
    guard !digits.isEmpty, let value = HanNumeral.value(of: digits) else { return nil }
    return (value, end)
  }

  /// The text of a stretch.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Whether a han character of three bytes ends at an offset.
  func isHan(before offset: Int) -> Bool {
    offset >= 3 && (0xE4...0xE9).contains(bytes[offset - 3])
  }
}
