import ArchiveModel

/// Joins lines of a page into text.
struct PageText {
  let page: RawPage

  /// The characters of consecutive lines.
  ///
  /// `joint` stands where a line ended; no lines are taken beyond so many characters.
  func scalars(_ lines: Range<Int>, joint: UInt32, limit: Int) -> [UInt32] {
    var text: [UInt32] = []
    for line in page.lines[lines] where text.count < limit {
      if !text.isEmpty { text.append(joint) }
      text += page.text(of: line)
    }
    return text
  }

  /// The lines joined with nothing between; with a space between two Latin words.
  func joined(_ lines: Range<Int>) -> String {
    let lines = page.lines[lines]
    let room = lines.reduce(0) { $0 + $1.stripped.count + 1 }
    return page.bytes.withUnsafeBufferPointer { bytes in
      String(unsafeUninitializedCapacity: room) { text in
        var count = 0
        var last: UInt8 = 0
        for line in lines {
          let line = bytes[line.stripped.range]
          if EmWidth.isLetter(UInt32(last)), let first = line.first,
            EmWidth.isLetter(UInt32(first))
          {
            text[count] = 0x20
            count += 1
          }
          count = text[count...].update(fromContentsOf: line)
          last = line.last ?? 0
        }
        return count
      }
    }
  }

  /// Two texts joined as lines are.
  static func joined(_ first: String, _ second: String) -> String {
    guard let last = first.unicodeScalars.last, EmWidth.isLetter(last.value),
      let next = second.unicodeScalars.first, EmWidth.isLetter(next.value)
    else { return first + second }
    return "\(first) \(second)"
  }

  /// The file's line numbers of places among the lines, neighbours with blank lines between merged.
  func range(_ lines: Range<Int>) -> LineRange {
    LineRange(
      first: page.lines[lines.lowerBound].number, last: page.lines[lines.upperBound - 1].number)
  }

  /// The characters as a string.
  static func string(_ scalars: some Collection<UInt32>) -> String {
    String(unsafeUninitializedCapacity: 4 * scalars.count) { text in
      var count = 0
      for value in scalars {
        guard let sequence = Unicode.Scalar(value).flatMap(UTF8.encode) else { continue }
        for byte in sequence {
          text[count] = byte
          count += 1
        }
      }
      return count
    }
  }
}
