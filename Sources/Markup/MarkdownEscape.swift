/// Writes plain text so that Markdown reads the same text back.
package enum MarkdownEscape {
  /// One paragraph on one line.
  ///
  /// Signs that mean something inside a line are escaped everywhere, those that begin a block only at
  /// the start: `1978. 年初` would become an ordered list.
  ///
  /// Source: CommonMark 0.30, sections 2.4 (backslash escapes), 4 and 5 (block starts).
  package static func paragraph(_ text: String) -> String {
    var result = ""
    var isStart = true
    var digits = 0
    for (place, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "\u{FEFF}" where place == 0:
        // At the start of a file it would be taken for the mark of byte order and dropped.
        result += "&#xFEFF;"
        isStart = false
        continue
      case "\\", "*", "_", "`", "[", "]", "<", "&":
        result += "\\"
        isStart = false
      case "#", ">", "+", "-", "=", "~", "|":
        if isStart { result += "\\" }
        isStart = false
      case "0"..."9":
        if isStart { digits += 1 } else { digits = 0 }
      case ".", ")":
        if isStart, digits > 0 { result += "\\" }
        isStart = false
      case "\n":
        result += "\\"
        isStart = true
        digits = 0
      default:
        isStart = false
      }
      if digits == 0, scalar != "\n" { isStart = isStart && scalar.properties.isWhitespace }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// A heading of a level from 1 to 6.
  package static func heading(_ text: String, level: Int) -> String {
    var line = paragraph(text)
    // A run of # at the end of a heading line would be taken for its closing.
    if line.hasSuffix("#"), !line.hasSuffix("\\#") { line = String(line.dropLast()) + "\\#" }
    return String(repeating: "#", count: min(max(level, 1), 6)) + " " + line
  }
}
