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
  ///   - leadsIn: Whether the text or the parts of the provision stand below the paragraph, so that its
  ///     one sentence is their heading: （一）加强组织领导。
  /// - Returns: The heading and the UTF-8 offset behind it and its stop; `nil` where there is none.
  static func read(
    _ text: ArraySlice<UInt8>, from start: Int, isHeading: Bool, leadsIn: Bool = false
  ) -> (String, Int)? {
    guard start < text.count else { return nil }
    return text.withUnsafeBufferPointer { bytes in
      if isHeading { return (trimmed(bytes, start..<bytes.count), bytes.count) }
      var index = start
      var count = 0
      while index < bytes.count {
        let (scalar, length) = UTF8Sequence.scalar(in: bytes, at: index) ?? ("\u{FFFD}", 1)
        switch scalar {
        case "。":
          let isWhole = index + length >= bytes.count
          if index == start || isWhole && !leadsIn { return nil }
          return (string(bytes, start..<index), index + length)
        case "；", "：", "！", "？", "\n": return nil
        default:
          index += length
          count += 1
          if count > longest { return nil }
        }
      }
      // A paragraph without a final stop is a heading on a line of its own.
      return (trimmed(bytes, start..<bytes.count), bytes.count)
    }
  }

  private static func string(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// The text of a stretch without spaces at its ends, of both widths.
  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    func isWideSpace(_ index: Int) -> Bool {
      bytes[index] == 0xE3 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80
    }
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      if bytes[start] == 0x20 {
        start += 1
      } else if start + 3 <= end, isWideSpace(start) {
        start += 3
      } else {
        break
      }
    }
    while end > start {
      if bytes[end - 1] == 0x20 {
        end -= 1
      } else if end - 3 >= start, isWideSpace(end - 3) {
        end -= 3
      } else {
        break
      }
    }
    return string(bytes, start..<end)
  }
}
