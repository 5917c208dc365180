import ArchiveModel

/// Names a shard by its content: the first 48 bits of its SHA-256.
struct Fingerprint: Hashable, Sendable {
  static let bits = 48
  /// No file: a range of slots without text.
  static let none = Fingerprint(value: 0)

  let value: Int

  init(value: Int) { self.value = value }

  init(_ content: [UInt16]) {
    value = SHA256.digest(of: UTF16Text.bytes(content)).prefix(6).reduce(0) { $0 << 8 | Int($1) }
  }

  /// The name of a shard's file without its extension: `t5f0c2a9e41bd`.
  func stem(_ kind: Kind) -> String {
    let digits = String(value, radix: 16)
    return kind.rawValue + String(repeating: "0", count: 12 - digits.utf8.count) + digits
  }

  /// What a shard holds; the letter that its name begins with.
  enum Kind: String {
    case terms = "t"
    case texts = "x"
    case directory = "d"
    case folding = "f"
    case names = "n"
    case days = "y"
  }
}
