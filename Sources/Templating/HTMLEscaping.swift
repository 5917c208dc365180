/// The five characters that mean something in HTML text and attribute values, written as entities.
///
/// Source: Mustache spec, interpolation.yml ("HTML Escaping") asks for `& " < >`; `'` is ours, so
/// that a value is safe in an attribute of either quote.
package enum HTMLEscaping {
  /// One bit for each byte below 64: `"` 0x22, `&` 0x26, `'` 0x27, `<` 0x3C, `>` 0x3E.
  private static let special: UInt64 =
    1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  private static let allHigh: UInt64 = 0x8080_8080_8080_8080

  /// Appends the text with the five replaced; all other bytes stay as they are.
  ///
  /// Stretches without any of them are copied whole: `《条例》` is one copy.
  static func append(_ text: String, to output: inout [UInt8]) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &output) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { append($0, to: &output) } }
  }

  package static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    let raw = UnsafeRawBufferPointer(bytes)
    var copied = 0
    var index = 0
    while index < bytes.count {
      // Eight bytes of Chinese at once: none of them is ASCII.
      if index + 8 <= bytes.count,
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & allHigh == allHigh
      {
        index += 8
        continue
      }
      let byte = bytes[index]
      if byte < 64, special >> UInt64(byte) & 1 == 1 {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
        appendEntity(byte, to: &output)
        copied = index + 1
      }
      index += 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
  }

  private static func appendEntity(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case 0x22: output.append(contentsOf: "&quot;".utf8)
    case 0x26: output.append(contentsOf: "&amp;".utf8)
    case 0x27: output.append(contentsOf: "&#39;".utf8)
    case 0x3C: output.append(contentsOf: "&lt;".utf8)
    default: output.append(contentsOf: "&gt;".utf8)
    }
  }
}
