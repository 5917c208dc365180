/// Reads what `BitWriter` wrote; behind the end there are zero bits.
struct BitReader {
  private let units: ArraySlice<UInt16>
  private var index: Int
  private var pending: UInt64 = 0
  private var count = 0

  init(_ units: ArraySlice<UInt16>) {
    self.units = units
    index = units.startIndex
  }

  /// Reads a number of 48 bits at most.
  mutating func read(bits: Int) -> Int {
    while count < bits {
      let unit = index < units.endIndex ? (units[index] &- BitWriter.offset) & 0x7FFF : 0
      pending = pending << 15 | UInt64(unit)
      index += 1
      count += 15
    }
    count -= bits
    return Int(pending >> UInt64(count) & ((1 << UInt64(bits)) - 1))
  }

  /// Ends at the end of the units, whatever stands there.
  mutating func readUnary() -> Int {
    var value = 0
    while read(bits: 1) == 1 { value += 1 }
    return value
  }

  mutating func read(rice parameter: Int) -> Int {
    let high = readUnary()
    return high << parameter | read(bits: parameter)
  }

  mutating func readGamma() -> Int {
    let length = min(readUnary(), 47)
    return 1 << length | read(bits: length)
  }
}
