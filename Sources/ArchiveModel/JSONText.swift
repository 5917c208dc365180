/// Writes JSON, members in the order in which they are given.
///
/// Source: RFC 8259. U+2028 and U+2029 are escaped as well, so that the text can stand in a script.
package enum JSONText {
  /// A string with its quotes.
  package static func string(_ text: String) -> String {
    var result: [UInt8] = []
    append(string: text, to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends a string with its quotes.
  package static func append(string text: String, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    var previous: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: bytes += Array("\\n".utf8)
      case 0x0D: bytes += Array("\\r".utf8)
      case 0x09: bytes += Array("\\t".utf8)
      case 0x00...0x1F:
        let digits = Array("0123456789abcdef".utf8)
        bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      case 0xA8 where previous == (0xE2, 0x80), 0xA9 where previous == (0xE2, 0x80):
        bytes.removeLast(2)
        bytes += Array((byte == 0xA8 ? "\\u2028" : "\\u2029").utf8)
      default: bytes.append(byte)
      }
      previous = (previous.1, byte)
    }
    bytes.append(0x22)
  }

  /// An object from members that are already JSON.
  package static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(string($0.0)):\($0.1)" }.joined(separator: ",") + "}"
  }

  /// An array from items that are already JSON.
  package static func array(_ items: [String]) -> String {
    "[" + items.joined(separator: ",") + "]"
  }
}
