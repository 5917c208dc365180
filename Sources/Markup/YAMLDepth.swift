/// Finds collections that are nested so deep that a parser could run out of stack, before it is run.
///
/// Brackets in quoted text open nothing, and quoted text is what headlines with brackets are written as.
/// Only quotes that no reading of YAML can take for something else count as such, and only to the end of
/// their line: what is not understood counts as a bracket that opens.
///
/// Source: YAML 1.2.2, sections 7.3.1 and 7.3.2 (quoted scalars), 7.4 (flow collections), 8.2.1 (compact
/// block sequences).
struct YAMLDepth {
  /// Far more than values may nest, far less than the stack of a parser holds.
  private static let most = 200

  private var brackets = 0
  /// Dashes and question marks with nothing but blanks between them: `- - - x`.
  private var dashes = 0
  /// The quote that is open.
  private var quote: UInt8?
  private var isEscaped = false
  /// Whether a value may begin at the next byte.
  private var mayBegin = true
  /// Whether nothing but blanks and dashes stands before the next byte on its line.
  private var isLineStart = true
  private var last: UInt8 = 0x0A

  /// The byte offset of the first collection too many.
  static func excess(in text: String) -> Int? {
    var depth = YAMLDepth()
    for (offset, byte) in text.utf8.enumerated() {
      depth.read(byte)
      if depth.brackets > most || depth.dashes > most { return offset }
    }
    return nil
  }

  private mutating func read(_ byte: UInt8) {
    defer { last = byte }
    if byte == 0x0A {
      // In a flow collection a plain scalar may go on here, and a quote would be part of it.
      (quote, isEscaped, mayBegin, isLineStart) = (nil, false, brackets == 0, true)
      dashes = 0
    } else if let open = quote {
      readQuoted(byte, open)
    } else {
      readPlain(byte)
    }
  }

  private mutating func readQuoted(_ byte: UInt8, _ open: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if open == 0x22, byte == 0x5C {
      isEscaped = true
    } else if byte == open {
      // Two single quotes are one in the text; the second opens it again.
      (quote, mayBegin) = (nil, open == 0x27)
    }
  }

  private mutating func readPlain(_ byte: UInt8) {
    switch byte {
    case 0x20, 0x09:
      // A colon leads a value in only with a blank behind it, a dash only at the start of a line.
      if last == 0x3A || (last == 0x2D && isLineStart && brackets == 0) {
        mayBegin = true
      }
      return
    case 0x22, 0x27:
      if mayBegin { quote = byte }
    case 0x5B, 0x7B: brackets += 1
    case 0x5D, 0x7D: brackets = max(0, brackets - 1)
    default: break
    }
    let isDash = byte == 0x2D || byte == 0x3F
    dashes = isDash ? dashes + 1 : 0
    if !isDash { isLineStart = false }
    mayBegin = byte == 0x5B || byte == 0x7B || byte == 0x2C
  }
}
