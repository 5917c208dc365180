/// Text made safe for XML.
enum XMLText {
  /// Escapes markup and leaves out the characters that XML 1.0 does not allow.
  ///
  /// Source: XML 1.0 (fifth edition), section 2.2.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      default:
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF:
          result.append(scalar)
        default: continue
        }
      }
    }
    return String(result)
  }
}
