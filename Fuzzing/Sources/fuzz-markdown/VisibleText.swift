/// What a reader sees of HTML, and its tags, read without the product's own code.
struct VisibleText {
  private(set) var text = ""
  /// What stands between `<` and `>`, in order.
  private(set) var tags: [String] = []

  init(of html: [UInt8]) {
    let scalars = Array(String(decoding: html, as: UTF8.self).unicodeScalars)
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "<":
        let end = VisibleText.end(ofTagAt: index, scalars)
        tags.append(VisibleText.string(scalars[(index + 1)..<min(end, scalars.count)]))
        index = end + 1
      case "&":
        let (sign, length) = VisibleText.entity(scalars[index...].prefix(8))
        text.unicodeScalars.append(sign)
        index += length
      default:
        text.unicodeScalars.append(scalars[index])
        index += 1
      }
    }
  }

  /// The place of the `>` that closes a tag; one inside quotes doesn't.
  private static func end(ofTagAt start: Int, _ scalars: [Unicode.Scalar]) -> Int {
    var index = start + 1
    var isQuoted = false
    while index < scalars.count {
      if scalars[index] == "\"" { isQuoted.toggle() }
      if scalars[index] == ">", !isQuoted { return index }
      index += 1
    }
    return index
  }

  private static func entity(_ scalars: ArraySlice<Unicode.Scalar>) -> (Unicode.Scalar, Int) {
    let known: [(String, Unicode.Scalar)] = [
      ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""),
    ]
    // By scalars: a mark that combines with the semicolon would hide it from a string.
    for (name, sign) in known where scalars.starts(with: name.unicodeScalars) {
      return (sign, name.unicodeScalars.count)
    }
    return ("&", 1)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
