/// Widths of printed characters in half em: a han character fills 2, everything else 1.
///
/// `（新华社北京5月29日电）` measures 9 han and 4 others, 22 half em, 11 em.
/// Source: measured on newspaper pages; columns show as peaks only in this measure.
package enum EmWidth {
  /// The width of one character in half em.
  static func halfEms(of scalar: UInt32) -> Int {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF: 2
    case 0x3007, 0x3041...0x30FF, 0xAC00...0xD7A3: 2
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: 2
    default: 1
    }
  }

  /// Whether a character is white space, at which lines are stripped; so is the mark of byte order,
  /// which stands inside a page where files were put together.
  @inlinable
  package static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001..<0xFEFF: false
    case 0x20, 0x09...0x0D, 0x1C...0x1F, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029,
      0x202F, 0x205F, 0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// Whether a character is a han character.
  static func isHan(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3007: true
    default: false
    }
  }

  /// Whether a character is an ASCII letter.
  static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// Whether a character is a digit, ASCII or full width.
  static func isDigit(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0xFF10...0xFF19: true
    default: false
    }
  }
}
