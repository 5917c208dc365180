import ArchiveModel

/// A SHA-256 digest as four numbers, so that a hundred thousand of them need no memory of their own.
struct FileDigest: Hashable, Sendable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  init(of bytes: [UInt8]) {
    let digest = SHA256.digest(of: bytes)
    self.init(digest[...])
  }

  /// Takes the first 32 bytes.
  init(_ digest: ArraySlice<UInt8>) {
    func word(_ place: Int) -> UInt64 {
      digest.dropFirst(place * 8).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
    words = (word(0), word(1), word(2), word(3))
  }

  /// The first eight bytes as a number.
  var word: UInt64 { words.0 }

  /// The 32 bytes.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for word in [words.0, words.1, words.2, words.3] {
      withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  /// The 64 lower-case hexadecimal digits, as manifests write them.
  var hex: [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    var hex: [UInt8] = []
    hex.reserveCapacity(64)
    for byte in bytes {
      hex.append(digits[Int(byte >> 4)])
      hex.append(digits[Int(byte & 15)])
    }
    return hex
  }

  /// Reads 64 hexadecimal digits of either case.
  init?(hex: ArraySlice<UInt8>) {
    guard hex.count == 64 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    var high: UInt8 = 0
    for (place, digit) in hex.enumerated() {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x61...0x66: value = digit - 0x57
      case 0x41...0x46: value = digit - 0x37
      default: return nil
      }
      if place % 2 == 0 { high = value << 4 } else { bytes.append(high | value) }
    }
    self.init(bytes[...])
  }

  static func == (one: FileDigest, other: FileDigest) -> Bool {
    one.words == other.words
  }

  func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
