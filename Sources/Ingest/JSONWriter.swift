/// Writes JSON, member by member in the order of the calls.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  mutating func object(_ members: (inout JSONWriter) -> Void) {
    scope(open: 0x7B, close: 0x7D, members)
  }

  mutating func array<Elements: Sequence>(
    _ elements: Elements, _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    scope(open: 0x5B, close: 0x5D) { writer in
      for element in elements { write(&writer, element) }
    }
  }

  /// Writes the name of a member; its value must follow.
  mutating func name(_ name: String) {
    string(name)
    bytes.append(0x3A)
    needsComma = false
  }

  mutating func string(_ text: String?) {
    guard let text else {
      raw("null")
      return
    }
    comma()
    bytes.append(0x22)
    if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
      for byte in text.utf8 { append(byte) }
    } else {
      bytes += text.utf8
    }
    bytes.append(0x22)
    needsComma = true
  }

  mutating func number(_ number: Int) { raw(String(number)) }

  private mutating func raw(_ token: String) {
    comma()
    bytes += Array(token.utf8)
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { bytes.append(0x2C) }
  }

  private mutating func scope(open: UInt8, close: UInt8, _ write: (inout JSONWriter) -> Void) {
    comma()
    bytes.append(open)
    needsComma = false
    write(&self)
    bytes.append(close)
    needsComma = true
  }

  private mutating func append(_ byte: UInt8) {
    if byte >= 0x20, byte != 0x22, byte != 0x5C {
      bytes.append(byte)
      return
    }
    let digits = Array("0123456789abcdef".utf8)
    switch byte {
    case 0x22, 0x5C: bytes += [0x5C, byte]
    case 0x0A: bytes += [0x5C, 0x6E]
    case 0x09: bytes += [0x5C, 0x74]
    case 0x0D: bytes += [0x5C, 0x72]
    default: bytes += [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
}
