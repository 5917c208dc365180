/// Writes JSON, members in the order in which they are given.
///
/// Source: RFC 8259. U+2028 and U+2029 are escaped as well, and so is the `<` of `</` and `<!`, so that
/// the text can stand in a script.
package enum JSONText {
  /// A string with its quotes.
  package static func string(_ text: String) -> String {
    var result: [UInt8] = []
    append(string: text, to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends a string with its quotes.
  package static func append(string text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append(utf8: $0, to: &bytes) }
  }

  /// Appends a string that is given as UTF-8, with its quotes.
  package static func append(utf8 source: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    var copied = 0
    var index = endOfPlain(source, from: 0)
    while index < source.count {
      guard let (length, escape) = escape(source[index], at: index, in: source) else {
        index = endOfPlain(source, from: index + 1)
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied..<index]))
      bytes.append(contentsOf: escape.utf8)
      copied = index + length
      index = endOfPlain(source, from: copied)
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied...]))
    bytes.append(0x22)
  }

  /// Whether nothing in a string needs escaping.
  static func isPlain(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    endOfPlain(source, from: 0) == source.count
  }

  /// The index of the next byte that may have to be escaped.
  @inline(__always)
  private static func endOfPlain(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = plainWords(source, from: start)
    while index < source.count {
      let byte = source[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x3C || byte == 0x5C || byte == 0xE2 { break }
      index += 1
    }
    return index
  }

  /// Passes over bytes of which none has to be looked at, eight at once; returns where they end.
  @inline(__always)
  private static func plainWords(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(source)
    var index = start
    while index &+ 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // The highest bit of a byte is set where the byte is below a space, or one of those four.
      let controls = (word &- (every &* 0x20)) & ~word
      let marks =
        zeros(word ^ (every &* 0x22)) | zeros(word ^ (every &* 0x3C))
        | zeros(word ^ (every &* 0x5C)) | zeros(word ^ (every &* 0xE2))
      guard (controls | marks) & (every &* 0x80) == 0 else { break }
      index &+= 8
    }
    return index
  }

  /// One in each byte.
  private static let every: UInt64 = 0x0101_0101_0101_0101

  /// A word whose bytes have their highest bits set from the first on that is zero in the given one.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- every) & ~word }

  /// How many bytes must be escaped at an index, and as what; `nil` where none.
  @inline(__always)
  private static func escape(
    _ byte: UInt8, at index: Int, in source: UnsafeBufferPointer<UInt8>
  ) -> (Int, String)? {
    switch byte {
    case 0x22: return (1, "\\\"")
    case 0x5C: return (1, "\\\\")
    case 0x0A: return (1, "\\n")
    case 0x0D: return (1, "\\r")
    case 0x09: return (1, "\\t")
    case 0x00...0x1F:
      let digits = String(byte, radix: 16)
      return (1, "\\u00" + (byte < 0x10 ? "0" : "") + digits)
    case 0x3C where index + 1 < source.count && [0x2F, 0x21].contains(source[index + 1]):
      return (1, "\\u003c")
    case 0xE2 where index + 2 < source.count && source[index + 1] == 0x80:
      let last = source[index + 2]
      return last == 0xA8 ? (3, "\\u2028") : last == 0xA9 ? (3, "\\u2029") : nil
    default: return nil
    }
  }

  /// JSON that can stand in a script element: nothing in a string can begin or end an element.
  package static func withoutMarkup(_ json: String) -> String {
    guard json.utf8.contains(0x3C) else { return json }
    return String(
      decoding: json.utf8.flatMap { $0 == 0x3C ? Array("\\u003c".utf8) : [$0] }, as: UTF8.self)
  }

  /// An object from members that are already JSON.
  package static func object(_ members: [(String, String)]) -> String {
    var bytes: [UInt8] = [0x7B]
    for (name, value) in members {
      if bytes.count > 1 { bytes.append(0x2C) }
      append(string: name, to: &bytes)
      bytes.append(0x3A)
      bytes.append(contentsOf: value.utf8)
    }
    bytes.append(0x7D)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An array from items that are already JSON.
  package static func array(_ items: [String]) -> String {
    "[" + items.joined(separator: ",") + "]"
  }
}
