import ArchiveModel

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
    JSONText.append(string: text, to: &bytes)
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
}
