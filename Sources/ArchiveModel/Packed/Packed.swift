/// A value that is packed into bytes and read back the same.
///
/// Bytes that are no such value read as `nil`, whatever they are.
package protocol Packed {
  func pack(into writer: inout PackedWriter)
  init?(_ reader: inout PackedReader)
}

extension PackedWriter {
  /// A value.
  package mutating func value(_ value: some Packed) { value.pack(into: &self) }

  /// A value that may be absent.
  package mutating func optional<Value: Packed>(_ value: Value?) {
    flag(value != nil)
    value?.pack(into: &self)
  }

  /// Values behind their number.
  package mutating func list<Value: Packed>(_ values: [Value]) {
    number(values.count)
    for value in values { value.pack(into: &self) }
  }
}

extension PackedReader {
  package mutating func value<Value: Packed>() -> Value? { Value(&self) }

  /// A value that may be absent: `.some(nil)` where it is, `nil` for what cannot be read.
  package mutating func optional<Value: Packed>() -> Value?? {
    guard let isThere = flag() else { return nil }
    guard isThere else { return .some(nil) }
    return Value(&self).map { .some($0) }
  }

  package mutating func list<Value: Packed>() -> [Value]? {
    guard let count = listCount() else { return nil }
    if count == 0 { return [] }
    var values: [Value] = []
    values.reserveCapacity(min(count, 1 << 10))
    for _ in 0..<count {
      guard let value = Value(&self) else { return nil }
      values.append(value)
    }
    return values
  }
}
