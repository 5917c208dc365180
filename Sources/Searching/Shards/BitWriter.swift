/// Bits, packed fifteen to a unit of UTF-16.
///
/// A shard is a script in UTF-16, where a unit takes two bytes; fifteen bits and an offset stay clear
/// of surrogates, quotation marks and line breaks, so 94 of 100 bits carry something.
struct BitWriter {
  /// The unit for fifteen zero bits: behind `"` and `\`.
  static let offset: UInt16 = 0x5D

  private(set) var units: [UInt16] = []
  private var pending: UInt64 = 0
  private var count = 0

  /// How many units `finish` would give.
  var size: Int { units.count + (count > 0 ? 1 : 0) }

  /// Appends the lowest bits of a value, the highest of them first; 48 at most.
  @inline(__always)
  mutating func write(_ value: Int, bits: Int) {
    pending = pending << UInt64(bits) | UInt64(value) & ((1 << UInt64(bits)) - 1)
    count += bits
    while count >= 15 {
      count -= 15
      units.append(UInt16(pending >> UInt64(count) & 0x7FFF) + BitWriter.offset)
    }
  }

  /// Appends a number as ones and a zero.
  mutating func write(unary value: Int) {
    var rest = value
    while rest >= 30 {
      write(0x3FFF_FFFF, bits: 30)
      rest -= 30
    }
    write((1 << (rest + 1)) - 2, bits: rest + 1)
  }

  /// Appends a number from 0 by a Rice code.
  @inline(__always)
  mutating func write(_ value: Int, rice parameter: Int) {
    let high = value >> parameter
    if high + parameter < 40 {
      // Ones, a zero and the low bits at once.
      let low = value & (1 << parameter - 1)
      return write((1 << (high + 1) - 2) << parameter | low, bits: high + 1 + parameter)
    }
    write(unary: high)
    write(value, bits: parameter)
  }

  /// Appends a number from 1 by an Elias gamma code.
  mutating func write(gamma value: Int) {
    let length = Int.bitWidth - 1 - value.leadingZeroBitCount
    write(unary: length)
    write(value, bits: length)
  }

  /// The units of everything written; the last one is filled with zero bits.
  mutating func finish() -> [UInt16] {
    if count > 0 { write(0, bits: 15 - count) }
    return units
  }
}
