/// One part of a permalink: ASCII letters, digits, `-`, `_` and `.`, the same on every file system.
///
/// Titles are never transliterated (a reading can be wrong); a name that isn't ASCII becomes the
/// start of a hash of its bytes, which stays the same for as long as the name does.
package struct Slug: Hashable, Sendable, Comparable {
  package let text: String

  /// The name itself where it is safe, lower-cased; otherwise 12 hexadecimal digits of its hash.
  package init(_ name: String) {
    text = Slug.isSafe(name) ? name.lowercased() : Slug.digest(name)
  }

  package static func < (left: Slug, right: Slug) -> Bool { left.text < right.text }

  /// Windows refuses these as file names, with or without an extension.
  private static let reserved: Set<String> = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
    "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
  ]

  /// Whether a system refuses a file of this name.
  package static func isReserved(_ name: some StringProtocol) -> Bool {
    reserved.contains(String(name.lowercased().prefix { $0 != "." }))
  }

  private static func isSafe(_ name: String) -> Bool {
    let bytes = name.utf8
    guard (1...80).contains(bytes.count), bytes.first != 0x2E, bytes.last != 0x2E else {
      return false
    }
    // Most names are Chinese, and their first byte says no already.
    let isPlain = bytes.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
      default: false
      }
    }
    return isPlain && !isReserved(name)
  }

  private static func digest(_ name: String) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in SHA256.digest(of: Array(name.utf8)).prefix(6) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
