/// Writes numbers and texts in a compact form that `PackedReader` reads back.
package struct PackedWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Makes room for so many bytes more.
  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// A number that is mostly small: seven bits a byte, the lowest first.
  package mutating func number(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(value))
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A count that may be absent.
  package mutating func count(_ value: Int?) { number(value.map { $0 &+ 1 } ?? 0) }

  package mutating func flag(_ value: Bool) { bytes.append(value ? 1 : 0) }

  /// Eight bytes, the lowest first.
  package mutating func word(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Words of eight bytes behind their number.
  package mutating func words(_ values: [UInt64]) {
    number(values.count)
    bytes.reserveCapacity(bytes.count + values.count * 8)
    for value in values { word(value) }
  }

  /// A text behind its length in bytes.
  package mutating func text(_ value: String) {
    number(value.utf8.count)
    bytes.append(contentsOf: value.utf8)
  }

  /// A text that may be absent.
  package mutating func optionalText(_ value: String?) {
    count(value?.utf8.count)
    if let value { bytes.append(contentsOf: value.utf8) }
  }

  /// Texts behind their number.
  package mutating func texts(_ values: [String]) {
    number(values.count)
    for value in values { text(value) }
  }

  /// One of the values of an enumeration, by its place among them.
  package mutating func choice<Value: CaseIterable & Equatable>(
    _ value: Value
  ) where Value.AllCases == [Value] {
    number(Value.allCases.firstIndex(of: value) ?? Value.allCases.count)
  }

  /// Bytes whose number the reader knows.
  package mutating func raw(_ value: some Sequence<UInt8>) { bytes.append(contentsOf: value) }
}
