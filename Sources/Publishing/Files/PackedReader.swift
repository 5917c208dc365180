/// Reads what `PackedWriter` wrote. Whatever the bytes are, it reads within them and says `nil` where
/// they end too early or are no such thing.
struct PackedReader {
  private let bytes: [UInt8]
  private(set) var offset: Int

  init(_ bytes: [UInt8], from offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func number() -> Int? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count, shift < 64 {
      let byte = bytes[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: value)) }
      shift += 7
    }
    return nil
  }

  mutating func word() -> UInt64? {
    guard bytes.count - offset >= 8 else { return nil }
    defer { offset += 8 }
    return bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
  }

  mutating func words() -> [UInt64]? {
    guard let count = number(), count >= 0, count <= (bytes.count - offset) / 8 else { return nil }
    var values: [UInt64] = []
    values.reserveCapacity(count)
    for _ in 0..<count {
      guard let value = word() else { return nil }
      values.append(value)
    }
    return values
  }

  mutating func text() -> String? {
    guard let count = number(), let part = raw(count) else { return nil }
    return String(decoding: part, as: UTF8.self)
  }

  mutating func raw(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= bytes.count - offset else { return nil }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }
}
