import ArchiveModel

/// What tells the bytes of a sheet from those of others: a key that is quickly made, and the SHA-256
/// where something is written or compared with what was.
///
/// A dry run over a large dump has no use for the SHA-256, which takes as long as finding the lines.
struct SheetPrint {
  /// Tells the sheets of one run apart; it is no proof and is kept nowhere.
  struct Key: Hashable {
    fileprivate var mixed: UInt64 = 0x9E37_79B9_7F4A_7C15
    fileprivate var length = 0
  }

  private(set) var key = Key()
  private var hash: SHA256?

  init(isHashed: Bool) {
    hash = isHashed ? SHA256() : nil
  }

  /// The SHA-256 of the bytes so far, where it was asked for.
  var sha256: String? { hash?.hexDigest }

  /// Takes the bytes that come next; sheets are compared that come in pieces of the same size.
  mutating func update(_ bytes: [UInt8]) {
    hash?.update(bytes)
    key.length += bytes.count
    bytes.withUnsafeBytes { bytes in
      var mixed = key.mixed
      var offset = 0
      while offset + 8 <= bytes.count {
        mixed = SheetPrint.mix(
          mixed ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset += 8
      }
      for byte in bytes[offset...] { mixed = SheetPrint.mix(mixed ^ UInt64(byte)) }
      key.mixed = mixed
    }
  }

  /// Both halves of a product, laid over each other.
  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
