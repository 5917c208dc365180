/// Writes numbers and texts in a compact form that `PackedReader` reads back.
struct PackedWriter {
  private(set) var bytes: [UInt8] = []

  /// A number that is mostly small: seven bits a byte, the lowest first.
  mutating func number(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(value))
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Eight bytes, the lowest first.
  mutating func word(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Words of eight bytes behind their number.
  mutating func words(_ values: [UInt64]) {
    number(values.count)
    bytes.reserveCapacity(bytes.count + values.count * 8)
    for value in values { word(value) }
  }

  /// A text behind its length in bytes.
  mutating func text(_ value: String) {
    number(value.utf8.count)
    bytes.append(contentsOf: value.utf8)
  }

  /// Bytes whose number the reader knows.
  mutating func raw(_ value: some Sequence<UInt8>) { bytes.append(contentsOf: value) }
}
