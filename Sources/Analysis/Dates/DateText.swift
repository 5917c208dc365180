/// The bytes of a text with the few questions that date recognisers ask of them.
///
/// Literals are compared byte by byte, which is safe in UTF-8: a whole character is never found
/// inside another one. Every question takes any offset and answers for broken UTF-8 too.
///
/// It borrows the bytes: the recognisers are many and short-lived, and counting references to an
/// array cost more than all their questions. It never outlives the scan that made it.
struct DateText {
  let bytes: UnsafeBufferPointer<UInt8>

  init(borrowing bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var count: Int { bytes.count }

  /// The character at an offset, U+FFFD where none begins, and U+0000 at the end.
  func scalar(at offset: Int) -> Unicode.Scalar {
    guard offset < bytes.count else { return "\0" }
    let lead = bytes[offset]
    if lead < 0x80 { return Unicode.Scalar(lead) }
    guard lead & 0xF0 == 0xE0, offset + 2 < bytes.count else { return "\u{FFFD}" }
    let middle = bytes[offset + 1]
    let last = bytes[offset + 2]
    guard middle & 0xC0 == 0x80, last & 0xC0 == 0x80 else { return "\u{FFFD}" }
    let code = UInt32(lead & 0x0F) << 12 | UInt32(middle & 0x3F) << 6 | UInt32(last & 0x3F)
    return Unicode.Scalar(code) ?? "\u{FFFD}"
  }

  /// The offset after the character at an offset; after one byte where none begins.
  func next(after offset: Int) -> Int {
    let lead = bytes[offset]
    guard lead & 0xF0 == 0xE0 else { return offset + 1 }
    return min(offset + 3, bytes.count)
  }

  /// Whether a literal stands at an offset.
  func has(_ literal: StaticString, at offset: Int) -> Bool {
    end(of: literal, at: offset) != nil
  }

  /// The offset after a literal that stands at an offset.
  func end(of literal: StaticString, at offset: Int) -> Int? {
    let length = literal.utf8CodeUnitCount
    guard offset >= 0, offset + length <= bytes.count else { return nil }
    let start = literal.utf8Start
    for index in 0..<length where start[index] != bytes[offset + index] { return nil }
    return offset + length
  }

  /// The offset after the first of some literals that stands at an offset.
  func end(ofAny literals: [StaticString], at offset: Int) -> Int? {
    for literal in literals {
      if let end = end(of: literal, at: offset) { return end }
    }
    return nil
  }

  /// Whether a literal ends at an offset.
  func has(_ literal: StaticString, before offset: Int) -> Bool {
    has(literal, at: offset - literal.utf8CodeUnitCount)
  }

  /// Whether one of some literals ends at an offset.
  func endsWith(anyOf literals: [StaticString], at offset: Int) -> Bool {
    for literal in literals where has(literal, before: offset) { return true }
    return false
  }

  /// Whether the character at an offset is one of a list of three-byte characters.
  func isOne(of list: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + 3 <= bytes.count else { return false }
    let start = list.utf8Start
    for index in stride(from: 0, to: list.utf8CodeUnitCount - 2, by: 3)
    where start[index + 2] == bytes[offset + 2] && start[index + 1] == bytes[offset + 1]
      && start[index] == bytes[offset]
    {
      return true
    }
    return false
  }

  /// Whether the character before an offset is one of a list of three-byte characters.
  func isOne(of list: StaticString, before offset: Int) -> Bool {
    isOne(of: list, at: offset - 3)
  }

  /// Whether a sentence begins at an offset, a blank or an opening quotation mark before it aside.
  func opensSentence(at offset: Int) -> Bool {
    guard offset > 0 else { return true }
    if bytes[offset - 1] == 0x0A || bytes[offset - 1] == 0x20 { return true }
    return isOne(of: "。！？　“", before: offset)
  }

  /// Whether a stretch is all that the text holds but for the stop behind it.
  func isAlone(_ from: Int, _ to: Int) -> Bool {
    from == 0 && (to == count || to + 3 == count && isOne(of: "。？！", at: to))
  }

  /// The offset after one blank at most: some papers print `2025 年`.
  func afterBlank(at offset: Int) -> Int {
    if offset < bytes.count, bytes[offset] == 0x20 { return offset + 1 }
    return end(of: "　", at: offset) ?? offset
  }

  /// Whether the text ends at an offset or goes on with something other than a han character.
  func isBreak(at offset: Int) -> Bool {
    guard offset < bytes.count else { return true }
    return !(0xE4...0xE9).contains(bytes[offset]) && !isHanInBlockE3(at: offset)
  }

  /// Whether the text begins at an offset or something other than a han character stands before it.
  func isBreak(before offset: Int) -> Bool {
    offset < 3 || isBreak(at: offset - 3)
  }

  /// U+3400 to U+3FFF, the rare characters whose first byte is that of Chinese punctuation.
  private func isHanInBlockE3(at offset: Int) -> Bool {
    bytes[offset] == 0xE3 && offset + 1 < bytes.count && bytes[offset + 1] >= 0x90
  }
}
