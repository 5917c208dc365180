import ArchiveModel

/// The line of an article's front matter that tells whether anybody has edited it since its import.
///
///     imported: 9f2b…
///
/// It holds the SHA-256 of the file without this line. A file that still has that hash is as the
/// import wrote it, and a better reading of its page may replace it.
enum ImportMark {
  private static let key = Array("imported: ".utf8)

  /// A file's text with its mark, as the last line of its front matter.
  static func marked(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard let end = end(of: bytes) else { return text }
    let line = key + Array(SHA256.hexDigest(of: bytes).utf8) + [0x0A]
    return String(decoding: bytes[..<end] + line + bytes[end...], as: UTF8.self)
  }

  /// Whether a file has a mark, and nothing of it was edited since.
  static func isUntouched(_ bytes: [UInt8]) -> Bool {
    guard let mark = mark(in: bytes) else { return false }
    let hash = String(decoding: bytes[mark].dropFirst(key.count).dropLast(), as: UTF8.self)
    return hash == SHA256.hexDigest(of: unmarked(bytes))
  }

  /// A file without its mark.
  static func unmarked(_ bytes: [UInt8]) -> [UInt8] {
    guard let mark = mark(in: bytes) else { return bytes }
    return Array(bytes[..<mark.lowerBound] + bytes[mark.upperBound...])
  }

  /// The line of the mark: the last one of the front matter.
  private static func mark(in bytes: [UInt8]) -> Range<Int>? {
    guard let end = end(of: bytes) else { return nil }
    let start = (bytes[..<(end - 1)].lastIndex(of: 0x0A) ?? -1) + 1
    return bytes[start..<end].starts(with: key) ? start..<end : nil
  }

  /// Where the line `---` begins that ends the front matter.
  private static func end(of bytes: [UInt8]) -> Int? {
    let fence: [UInt8] = [0x2D, 0x2D, 0x2D, 0x0A]
    guard bytes.starts(with: fence) else { return nil }
    var place = fence.count
    while place < bytes.count {
      if bytes[place...].starts(with: fence) { return place }
      guard let next = bytes[place...].firstIndex(of: 0x0A) else { return nil }
      place = next + 1
    }
    return nil
  }
}
