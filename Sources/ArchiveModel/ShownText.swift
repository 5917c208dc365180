/// Text of files and of their names, made fit for one line of a terminal.
///
/// Whoever wrote the files chose these characters: an escape sequence could paint over other messages,
/// a line end could forge one, and U+202E would turn the rest of the line around.
package enum ShownText {
  /// The text with each character that a terminal obeys written as its number: `U+001B` for ESC.
  ///
  ///     ShownText.line("甲\u{1B}[31m乙")  // 甲<U+001B>[31m乙
  package static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isObeyed) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isObeyed(scalar) {
        shown.append(contentsOf: number(of: scalar).unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// The text, its middle left out where it is longer than a person reads: a message quotes what stands
  /// in a file, and that can be a megabyte.
  package static func shortened(_ text: String) -> String {
    guard text.utf8.count > 2_000 else { return text }
    return "\(text.prefix(600)) … \(text.suffix(200))"
  }

  /// Control characters, line and paragraph separators, and what changes the direction of text.
  ///
  /// Source: Unicode 15, general category Cc; UAX #9, explicit directional formatting characters.
  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func number(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }
}
