/// Text as units of UTF-16, decoded from a string's own bytes; `String.utf16` looks for its place anew
/// with every unit.
enum UTF16Text {
  /// Appends the units of a text.
  static func append(_ text: String, to units: inout [UInt16]) {
    var text = text
    text.withUTF8 { bytes in
      // Characters of Chinese take three bytes.
      units.reserveCapacity(units.count + bytes.count / 2)
      var index = 0
      func tail(_ place: Int) -> UInt32 { UInt32(bytes[index + place] & 0x3F) }
      while index < bytes.count {
        let byte = bytes[index]
        switch byte {
        case ..<0x80:
          units.append(UInt16(byte))
          index += 1
        case ..<0xE0:
          units.append(UInt16(UInt32(byte & 0x1F) << 6 | tail(1)))
          index += 2
        case ..<0xF0:
          units.append(UInt16(UInt32(byte & 0x0F) << 12 | tail(1) << 6 | tail(2)))
          index += 3
        default:
          let high = UInt32(byte & 0x07) << 18 | tail(1) << 12
          let above = (high | tail(2) << 6 | tail(3)) - 0x10000
          units.append(UInt16(0xD800 + above >> 10))
          units.append(UInt16(0xDC00 + above & 0x3FF))
          index += 4
        }
      }
    }
  }

  static func units(_ text: String) -> [UInt16] {
    var units: [UInt16] = []
    append(text, to: &units)
    return units
  }

  /// The units as bytes, each with its lower byte first.
  static func bytes(_ units: [UInt16]) -> [UInt8] {
    units.withUnsafeBufferPointer { units in
      // Never without room: all empty arrays share one place, which would be written by every thread.
      [UInt8](unsafeUninitializedCapacity: max(1, units.count * 2)) { bytes, count in
        for index in units.indices {
          bytes[2 * index] = UInt8(truncatingIfNeeded: units[index])
          bytes[2 * index + 1] = UInt8(units[index] >> 8)
        }
        count = units.count * 2
      }
    }
  }
}
