/// Addresses and anchors as numbers of 64 bits, so that the links of a hundred thousand pages can be
/// kept and compared.
///
/// Two of ten million addresses have the same number with a chance below one in a hundred thousand; a
/// broken link that met such a pair would be passed over, and nothing else would happen.
struct AddressHash {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The number of a path below the site.
  static func of(path: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = AddressHash()
    hash.mix(path)
    return hash.state
  }

  /// The number of a place on a page whose own number is known.
  static func of(page: UInt64, anchor: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = AddressHash()
    hash.state = page
    hash.mix(0x23)
    hash.mix(anchor)
    return hash.state
  }

  private mutating func mix(_ bytes: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = 0
    while offset + 8 <= raw.count {
      mix(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
      offset += 8
    }
    var rest = UInt64(raw.count)
    while offset < raw.count {
      rest = rest << 8 | UInt64(raw[offset])
      offset += 1
    }
    mix(rest)
  }

  /// Folds the 128 bits of a product, as wyhash does.
  private mutating func mix(_ word: UInt64) {
    let product = (state ^ word ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(
      by: word ^ 0xE703_7ED1_A0B4_28DB)
    state = state &* 0x2545_F491_4F6C_DD1D ^ product.high ^ product.low
  }
}
