/// Reads what `PackedWriter` wrote. Whatever the bytes are, it reads within them and says `nil` where
/// they end too early or are no such thing.
package struct PackedReader {
  /// No count, length or offset is larger, so that two of them can be added.
  private static let most = Int(Int32.max)

  private let bytes: [UInt8]
  /// The offset behind the last byte.
  private let end: Int
  package private(set) var offset: Int

  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - offset: Where to begin.
  ///   - end: The offset behind the last byte that is read; all of them where it is `nil`.
  package init(_ bytes: [UInt8], from offset: Int = 0, to end: Int? = nil) {
    self.bytes = bytes
    self.end = min(end ?? bytes.count, bytes.count)
    self.offset = offset
  }

  package var isAtEnd: Bool { offset == end }

  package mutating func number() -> Int? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while offset < end, shift < 64 {
      let byte = bytes[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: value)) }
      shift += 7
    }
    return nil
  }

  /// A number of things, bytes or lines: neither negative nor larger than any that there can be.
  package mutating func count() -> Int? {
    guard let value = number(), (0...PackedReader.most).contains(value) else { return nil }
    return value
  }

  /// A count that may be absent.
  package mutating func optionalCount() -> Int?? {
    guard let value = count() else { return nil }
    return .some(value == 0 ? nil : value - 1)
  }

  package mutating func flag() -> Bool? {
    guard let value = count(), value < 2 else { return nil }
    return value == 1
  }

  package mutating func word() -> UInt64? {
    guard end - offset >= 8 else { return nil }
    defer { offset += 8 }
    return bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
  }

  package mutating func words() -> [UInt64]? {
    guard let count = number(), count >= 0, count <= (end - offset) / 8 else { return nil }
    var values: [UInt64] = []
    values.reserveCapacity(count)
    for _ in 0..<count {
      guard let value = word() else { return nil }
      values.append(value)
    }
    return values
  }

  package mutating func text() -> String? {
    guard let count = number() else { return nil }
    return text(of: count)
  }

  /// A text that may be absent.
  package mutating func optionalText() -> String?? {
    guard let count = optionalCount() else { return nil }
    guard let count else { return .some(nil) }
    return text(of: count).map { .some($0) }
  }

  package mutating func texts() -> [String]? {
    guard let count = listCount() else { return nil }
    if count == 0 { return [] }
    var texts: [String] = []
    texts.reserveCapacity(count)
    for _ in 0..<count {
      guard let text = text() else { return nil }
      texts.append(text)
    }
    return texts
  }

  /// One of the values of an enumeration.
  package mutating func choice<Value: CaseIterable>() -> Value? where Value.AllCases == [Value] {
    guard let place = count() else { return nil }
    let values = Value.allCases
    return place < values.count ? values[place] : nil
  }

  /// The number of things in a list, each of which has a byte at least.
  package mutating func listCount() -> Int? {
    guard let count = number(), count >= 0, count <= end - offset else { return nil }
    return count
  }

  package mutating func raw(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= end - offset else { return nil }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }

  private mutating func text(of count: Int) -> String? {
    guard count >= 0, count <= end - offset else { return nil }
    defer { offset += count }
    return bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[offset..<offset + count]), as: UTF8.self)
    }
  }
}
