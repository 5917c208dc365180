/// The text that a reader sees in HTML: tags taken out, entities decoded.
enum HTMLText {
  static func visible(_ html: String) -> String {
    var text = ""
    var isInTag = false
    for scalar in html.unicodeScalars {
      switch scalar {
      case "<": isInTag = true
      case ">" where isInTag: isInTag = false
      default: if !isInTag { text.unicodeScalars.append(scalar) }
      }
    }
    for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.split(separator: entity, omittingEmptySubsequences: false).joined(separator: sign)
    }
    return text
  }

  /// A text without blanks and line ends.
  static func withoutBlanks(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
