import ArchiveModel

/// Refuses numeric references that stand for what no text may hold: `&#1;`, `&#x1B;`, `&#xFFFE;`.
///
/// libcmark makes the character of them, behind the check of the file's own bytes; `&#0;`, surrogates
/// and numbers beyond Unicode it shows as U+FFFD.
enum ReferenceCheck {
  static func diagnostics(
    for body: [UInt8], file: String, firstLine: Int
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var (line, lineStart) = (firstLine, 0)
    for index in body.indices {
      if body[index] == 0x0A {
        line += 1
        lineStart = index + 1
      }
      guard body[index] == 0x26, let reference = reference(in: body, at: index) else { continue }
      diagnostics.append(
        Diagnostic(
          code: "invalid-character",
          at: SourceLocation(file: file, line: line, column: index - lineStart + 1),
          "the reference '\(reference)' stands for a control character or for none, which breaks "
            + "pages and feeds",
          fix: "remove it, or write '&amp;' for the '&' where the reference itself is meant"))
    }
    return diagnostics
  }

  /// The reference that begins at a place, if it stands for a forbidden character.
  ///
  /// Source: CommonMark 0.30, section 6.2 (one to seven decimal, one to six hexadecimal digits).
  private static func reference(in body: [UInt8], at start: Int) -> String? {
    var index = start + 1
    guard index < body.count, body[index] == 0x23 else { return nil }
    index += 1
    let isHex = index < body.count && body[index] | 0x20 == 0x78
    if isHex { index += 1 }
    let digits = body[index...].prefix(isHex ? 6 : 7).prefix { byte in
      switch byte {
      case 0x30...0x39: true
      case 0x41...0x46, 0x61...0x66: isHex
      default: false
      }
    }
    guard !digits.isEmpty, digits.endIndex < body.count, body[digits.endIndex] == 0x3B,
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10)
    else { return nil }
    if number > 0, let scalar = Unicode.Scalar(number), !TextReader.isForbidden(scalar) {
      return nil
    }
    return String(decoding: body[start...digits.endIndex], as: UTF8.self)
  }
}
