/// Puts the tokens of JSON into bytes that are there already, one behind the other.
///
/// Who makes it answers for room enough: an array that grows byte by byte is asked for its owner and its
/// room each time, which took longer than all of the writing.
struct JSONCursor {
  private let room: UnsafeMutableBufferPointer<UInt8>
  /// The offset behind what was put.
  private(set) var end: Int

  init(_ room: UnsafeMutableBufferPointer<UInt8>, from end: Int) {
    self.room = room
    self.end = end
  }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    room[end] = byte
    end &+= 1
  }

  @inline(__always)
  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { put(byte) }
  }

  @inline(__always)
  mutating func put(_ literal: StaticString) {
    put(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Puts the name of a member, with a comma before it if need be: up to four bytes more.
  @inline(__always)
  mutating func put(name: StaticString, afterComma: Bool) {
    if afterComma { put(0x2C) }
    put(0x22)
    put(name)
    put(0x22)
    put(0x3A)
  }

  /// Puts an integer: up to twenty bytes.
  @inline(__always)
  mutating func put(decimal number: Int) {
    if number < 0 { put(0x2D) }
    var rest = number.magnitude
    var unit: UInt = 1
    while rest / unit > 9 { unit *= 10 }
    while unit > 0 {
      put(0x30 &+ UInt8(truncatingIfNeeded: rest / unit))
      rest %= unit
      unit /= 10
    }
  }
}
