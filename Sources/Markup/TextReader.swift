import ArchiveModel

/// Makes clean text from the bytes of a file: UTF-8 without byte order mark, lines ended by LF.
package enum TextReader {
  /// Whether a character may not stand in a text: control characters other than tabs and line ends,
  /// U+FFFE and U+FFFF, which no XML can hold.
  ///
  /// Source: XML 1.0, section 2.2 (Char).
  package static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// The text, or every place where the bytes are no text that an archive can keep.
  package static func read(
    _ bytes: [UInt8], file: String
  ) -> Result<[UInt8], DiagnosticList> {
    var text = bytes
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    var line = 1
    var column = 1
    var index = 0
    var clean: [UInt8] = []
    clean.reserveCapacity(text.count)
    while index < text.count {
      let byte = text[index]
      switch byte {
      case 0x0D where index + 1 < text.count && text[index + 1] == 0x0A:
        index += 1
        continue
      case 0x0A:
        line += 1
        column = 0
        clean.append(byte)
      case 0x00...0x08, 0x0B...0x1F, 0x7F:
        return failure(
          "invalid-character", file, line, column,
          "a control character (0x\(hex(byte))), which breaks pages and feeds",
          fix: "remove the character")
      case 0x09, 0x20...0x7E:
        clean.append(byte)
      default:
        guard let length = UTF8Sequence.length(in: text, at: index) else {
          return failure(
            "invalid-utf8", file, line, column,
            "the byte 0x\(hex(byte)) is not UTF-8, so the file has another encoding or is damaged",
            fix: "save the file as UTF-8, for example: iconv -f GB18030 -t UTF-8")
        }
        if byte == 0xEF, text[index + 1] == 0xBF, text[index + 2] >= 0xBE {
          return failure(
            "invalid-character", file, line, column,
            "U+FFFE or U+FFFF, which are no characters and break feeds",
            fix: "remove the character")
        }
        clean.append(contentsOf: text[index..<index + length])
        index += length - 1
        column += length - 1
      }
      index += 1
      column += 1
    }
    return .success(clean)
  }

  private static func failure(
    _ code: String, _ file: String, _ line: Int, _ column: Int, _ message: String, fix: String
  ) -> Result<[UInt8], DiagnosticList> {
    .failure(
      [
        Diagnostic(
          code: code, at: SourceLocation(file: file, line: line, column: column), message,
          fix: fix)
      ])
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 16 ? "0" + digits : digits
  }
}
