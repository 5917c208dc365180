import ArchiveModel

/// Joins lines of a page into text.
struct PageText {
  let page: RawPage

  /// The characters of consecutive lines.
  ///
  /// With `joint` that mark stands where a line ended.
  func scalars(_ lines: Range<Int>, joint: UInt32? = nil) -> [UInt32] {
    var text: [UInt32] = []
    for line in page.lines[lines] {
      if let joint, !text.isEmpty { text.append(joint) }
      text += page.text(of: line)
    }
    return text
  }

  /// The lines joined with nothing between; with a space between two Latin words.
  func joined(_ lines: Range<Int>) -> String {
    var bytes: [UInt8] = []
    var last: UInt32 = 0
    for line in page.lines[lines] {
      let text = page.text(of: line)
      if EmWidth.isLetter(last), let first = text.first, EmWidth.isLetter(first) {
        bytes.append(0x20)
      }
      bytes += page.bytes[line.stripped.range]
      last = text.last ?? 0
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The file's line numbers of places among the lines, neighbours with blank lines between merged.
  func range(_ lines: Range<Int>) -> LineRange {
    LineRange(
      first: page.lines[lines.lowerBound].number, last: page.lines[lines.upperBound - 1].number)
  }

  static func string(_ scalars: some Sequence<UInt32>) -> String {
    var text = ""
    for value in scalars {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
