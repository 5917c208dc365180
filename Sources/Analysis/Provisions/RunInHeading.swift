import ArchiveModel

/// The heading that stands at the start of a provision's paragraph: `（三）完善碳市场覆盖范围。结合……`.
enum RunInHeading {
  /// The longest run-in heading, in characters.
  ///
  /// Source: the longest one in eight State Council documents has 27 characters.
  private static let longest = 32

  /// Finds the heading behind a marker.
  ///
  /// - Parameters:
  ///   - text: The paragraph.
  ///   - start: The UTF-8 offset behind the marker.
  ///   - isHeading: Whether the whole paragraph is a heading of its own.
  /// - Returns: The heading and the UTF-8 offset behind it and its stop; `nil` where there is none.
  static func read(_ text: String, from start: Int, isHeading: Bool) -> (String, Int)? {
    let bytes = Array(text.utf8)
    guard start < bytes.count else { return nil }
    let rest = String(decoding: bytes[start...], as: UTF8.self)
    if isHeading { return (rest.trimmingBlanks, bytes.count) }
    var heading = ""
    var length = 0
    for scalar in rest.unicodeScalars {
      length += UTF8.width(scalar)
      switch scalar {
      case "。":
        let isWhole = start + length >= bytes.count
        return heading.isEmpty || isWhole ? nil : (heading, start + length)
      case "；", "：", "！", "？", "\n": return nil
      default:
        heading.unicodeScalars.append(scalar)
        if heading.unicodeScalars.count > longest { return nil }
      }
    }
    // A paragraph without a final stop is a heading on a line of its own.
    return heading.isEmpty ? nil : (heading.trimmingBlanks, bytes.count)
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    let scalars = unicodeScalars.drop { $0 == " " || $0 == "\u{3000}" }
    let end = scalars.lastIndex { $0 != " " && $0 != "\u{3000}" }
    return end.map { String(scalars[...$0]) } ?? ""
  }
}
