extension ProvisionMarker {
  /// Whether a marker may stand at an offset, told from a few bytes; most paragraphs have none, and
  /// reading them takes longer.
  ///
  /// A number alone is none: 2025年 begins no provision.
  static func mayStand(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    var index = skippingBlanks(in: bytes, from: offset)
    guard index < bytes.count else { return false }
    if has("第", in: bytes, at: index) || has("附", in: bytes, at: index)
      || has("（", in: bytes, at: index) || bytes[index] == 0x28
    {
      return true
    }
    let start = index
    while let length = numeral(in: bytes, at: index) {
      index = skippingBlanks(in: bytes, from: index + length)
    }
    guard index > start, index < bytes.count else { return false }
    return bytes[index] == 0x2E || has("、", in: bytes, at: index) || has("．", in: bytes, at: index)
  }

  /// The length of a digit or of a Chinese numeral.
  private static func numeral(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    if (0x30...0x39).contains(bytes[offset]) { return 1 }
    guard offset + 2 < bytes.count else { return nil }
    // ０ to ９ in full width
    if bytes[offset] == 0xEF, bytes[offset + 1] == 0xBC, (0x90...0x99).contains(bytes[offset + 2]) {
      return 3
    }
    return isOne(of: "一二三四五六七八九十百千万零〇○两", in: bytes, at: offset) ? 3 : nil
  }

  private static func isOne(
    of list: StaticString, in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Bool {
    let start = list.utf8Start
    for index in stride(from: 0, to: list.utf8CodeUnitCount - 2, by: 3)
    where start[index + 2] == bytes[offset + 2] && start[index + 1] == bytes[offset + 1]
      && start[index] == bytes[offset]
    {
      return true
    }
    return false
  }

  private static func has(
    _ word: StaticString, in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset + length <= bytes.count else { return false }
    for index in 0..<length where word.utf8Start[index] != bytes[offset + index] { return false }
    return true
  }

  /// Steps over blanks; what isn't ASCII and has the first byte of one counts, as the full reading
  /// decides.
  private static func skippingBlanks(in bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int
  {
    var index = offset
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09: index += 1
      case 0xC2: index += 2
      case 0xE3
      where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80:
        index += 3
      case 0xE2, 0xEE: index += 3
      case 0xEF where index + 1 < bytes.count && bytes[index + 1] <= 0xA3: index += 3
      case 0xEF
      where index + 2 < bytes.count && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF:
        index += 3
      default: return index
      }
    }
    return index
  }
}
