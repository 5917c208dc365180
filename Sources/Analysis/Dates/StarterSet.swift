/// The characters with which a date, a length, a time or the end of a sentence can begin.
///
/// One bit for each code point below U+10000, so that the scan asks one question per character.
struct StarterSet: Sendable {
  private let words: [UInt64]

  init() {
    var words = [UInt64](repeating: 0, count: 1024)
    let starters =
      "0123456789０１２３４５６７８９〇○零一二两三四五六七八九十百千"
      + "今昨明去前后大当同次翌即上下本这周星礼年月第每逢农阴旧夏正腊冬闰公元半。！？"
    for scalar in starters.unicodeScalars where scalar.value < 0x10000 {
      words[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
    self.words = words
  }

  func contains(_ code: UInt32) -> Bool {
    words[Int(code >> 6) & 1023] >> UInt64(code & 63) & 1 == 1
  }

  /// The offset of the first such character at or after an offset; the end of the text without one.
  func next(in bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
    var place = offset
    while place < bytes.count {
      let lead = bytes[place]
      if lead < 0x80 {
        if (0x30...0x39).contains(lead) { return place }
        place += 1
      } else if lead & 0xF0 == 0xE0, place + 2 < bytes.count {
        let middle = UInt32(bytes[place + 1])
        let last = UInt32(bytes[place + 2])
        if middle & 0xC0 == 0x80, last & 0xC0 == 0x80 {
          let code = UInt32(lead & 0x0F) << 12 | (middle & 0x3F) << 6 | last & 0x3F
          if contains(code) { return place }
          place += 3
        } else {
          place += 1
        }
      } else {
        place += 1
      }
    }
    return bytes.count
  }
}
