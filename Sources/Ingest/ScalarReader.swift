/// Reads one character of UTF-8 after the other, strictly.
///
/// Source: RFC 3629, section 4.
enum ScalarReader {
  /// The character that starts at an offset and its length in bytes; `nil` where it isn't UTF-8.
  @inline(__always)
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (UInt32, Int)? {
    let first = UInt32(bytes[offset])
    if first < 0x80 { return (first, 1) }
    let left = bytes.count - offset
    if first >= 0xE0, first < 0xF0, left >= 3 {
      let second = UInt32(bytes[offset + 1])
      let third = UInt32(bytes[offset + 2])
      guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return nil }
      let scalar = (first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
      guard scalar >= 0x800, scalar & 0xF800 != 0xD800 else { return nil }
      return (scalar, 3)
    }
    if first >= 0xC2, first < 0xE0, left >= 2 {
      let second = UInt32(bytes[offset + 1])
      guard second & 0xC0 == 0x80 else { return nil }
      return ((first & 0x1F) << 6 | second & 0x3F, 2)
    }
    if first >= 0xF0, first < 0xF5, left >= 4 {
      let second = UInt32(bytes[offset + 1])
      let third = UInt32(bytes[offset + 2])
      let fourth = UInt32(bytes[offset + 3])
      guard second & 0xC0 == 0x80, third & 0xC0 == 0x80, fourth & 0xC0 == 0x80 else { return nil }
      let scalar =
        (first & 0x07) << 18 | (second & 0x3F) << 12 | (third & 0x3F) << 6 | fourth & 0x3F
      guard scalar >= 0x10000, scalar <= 0x10FFFF else { return nil }
      return (scalar, 4)
    }
    return nil
  }
}
