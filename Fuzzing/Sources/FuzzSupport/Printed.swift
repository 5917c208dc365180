/// Counts characters without the product's own code, so that a fault in one shows in the other.
package enum Printed {
  /// All characters that print, in the order of their numbers.
  package static func characters(_ texts: [String]) -> [UInt32] {
    var characters: [UInt32] = []
    for text in texts {
      for scalar in text.unicodeScalars where !isBlank(scalar) { characters.append(scalar.value) }
    }
    characters.sort()
    return characters
  }

  /// The lines of a page, the first at 0; LF, CR LF and CR end a line.
  package static func lines(_ bytes: [UInt8]) -> [String] {
    var lines: [String] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      lines.append(String(decoding: bytes[start..<(index - 1)], as: UTF8.self))
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
      start = index
    }
    return lines + [String(decoding: bytes[start...], as: UTF8.self)]
  }

  /// Source: Unicode 15, White_Space, and the separators U+001C to U+001F of ASCII.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
  }
}
