/// Style sheets and scripts without what only their authors read: comments, indents, blank lines.
///
/// It knows no grammar, so it leaves alone all that could have a meaning: strings, the text between two
/// words, the ends of lines in scripts.
enum CompactText {
  /// A style sheet; `url()` without quotes must not hold `/*`.
  static func style(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case quote, apostrophe:
        let end = endOfString(bytes, index)
        result += bytes[index..<end]
        index = end
      case slash where index + 1 < bytes.count && bytes[index + 1] == star:
        index = endOfComment(bytes, index)
      case 0x09, 0x0A, 0x0D, 0x20:
        // A space parts selectors and values, but not what a brace or a semicolon parts already.
        // Behind a colon stands a value: a selector's colon has no space behind it.
        if let last = result.last, !parting.contains(last), last != 0x20, last != colon {
          result.append(0x20)
        }
        index += 1
      default:
        if parting.contains(byte), result.last == 0x20 { result.removeLast() }
        if byte == closingBrace, result.last == semicolon { result.removeLast() }
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  /// A script in which no string or template goes over a line's end; lines stay lines.
  static func script(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for line in bytes.split(separator: 0x0A) {
      let words = line.drop { $0 == 0x20 || $0 == 0x09 }
      guard !words.isEmpty, !words.starts(with: [slash, slash]) else { continue }
      result += words
      result.append(0x0A)
    }
    return result
  }

  private static let quote: UInt8 = 0x22
  private static let apostrophe: UInt8 = 0x27
  private static let slash: UInt8 = 0x2F
  private static let star: UInt8 = 0x2A
  private static let colon: UInt8 = 0x3A
  private static let semicolon: UInt8 = 0x3B
  private static let closingBrace: UInt8 = 0x7D
  /// `{`, `}`, `;`, `,`
  private static let parting: Set<UInt8> = [0x7B, closingBrace, semicolon, 0x2C]

  private static func endOfString(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != bytes[start] {
      index += bytes[index] == 0x5C ? 2 : 1
    }
    return min(index + 1, bytes.count)
  }

  private static func endOfComment(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start + 2
    while index + 1 < bytes.count, bytes[index] != star || bytes[index + 1] != slash { index += 1 }
    return min(index + 2, bytes.count)
  }
}
