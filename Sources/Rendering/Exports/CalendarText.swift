import ArchiveModel

/// Lines of an iCalendar file.
///
/// Source: RFC 5545, sections 3.1 (CRLF, lines of 75 octets at most) and 3.3.11 (text).
struct CalendarText {
  private(set) var bytes: [UInt8] = []

  /// The most octets of a line, its CRLF left out.
  private static let width = 75

  /// Adds a property whose value is text.
  mutating func add(_ name: String, text: String) {
    add(name, CalendarText.escaped(text))
  }

  /// Adds a property as it is, folded between characters where it is long.
  mutating func add(_ name: String, _ value: String) {
    var length = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let octets = Array(String(scalar).utf8)
      if length + octets.count > CalendarText.width {
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
      }
      bytes += octets
      length += octets.count
    }
    bytes += [0x0D, 0x0A]
  }

  /// Text without what ends a value or a line; control characters are left out.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result.append(contentsOf: ["\\", scalar])
      case "\n": result.append(contentsOf: ["\\", "n"])
      default:
        if scalar.value >= 0x20, scalar.value != 0x7F { result.append(scalar) }
      }
    }
    return String(result)
  }
}
