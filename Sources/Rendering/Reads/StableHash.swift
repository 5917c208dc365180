/// A number of 64 bits for values, the same in every run and on every machine, unlike `Hasher`'s.
///
/// Two values that differ have the same number with a chance of one in 2⁶⁴; it is no shield against
/// somebody who looks for such a pair.
struct StableHash {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Folds the 128 bits of a product, as wyhash does.
  mutating func mix(_ word: UInt64) {
    let product = (value ^ word ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(
      by: word ^ 0xE703_7ED1_A0B4_28DB)
    value = value &* 0x2545_F491_4F6C_DD1D ^ product.high ^ product.low
  }

  mutating func mix(_ number: Int) { mix(UInt64(bitPattern: Int64(number))) }

  mutating func mix(_ flag: Bool) { mix(flag ? 1 : 0) }

  /// A number that may be missing.
  mutating func mix(_ number: Int?) {
    mix(number != nil)
    mix(number ?? 0)
  }

  mutating func mix(_ numbers: some Collection<Int>) {
    mix(numbers.count)
    for number in numbers { mix(number) }
  }

  mutating func mix(_ range: Range<Int>) {
    mix(range.lowerBound)
    mix(range.upperBound)
  }

  mutating func mix(_ text: String) {
    var text = text
    text.withUTF8 { mix(UnsafeRawBufferPointer($0)) }
  }

  /// A text that may be missing.
  mutating func mix(_ text: String?) {
    mix(text != nil)
    if let text { mix(text) }
  }

  mutating func mix(_ texts: [String]) {
    mix(texts.count)
    for text in texts { mix(text) }
  }

  mutating func mix(_ bytes: [UInt8]) { bytes.withUnsafeBytes { mix($0) } }

  private mutating func mix(_ bytes: UnsafeRawBufferPointer) {
    mix(bytes.count)
    var offset = 0
    while offset + 8 <= bytes.count {
      mix(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    mix(rest)
  }
}
