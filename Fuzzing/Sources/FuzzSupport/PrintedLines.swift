/// The lines of a page, split without the product's own code.
package enum PrintedLines {
  /// The lines, the first at 0; LF, CR LF and CR end a line.
  package static func read(_ bytes: [UInt8]) -> [String] {
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
}
