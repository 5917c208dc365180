/// Writes JSON, member by member in the order of the calls.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  /// Writes one value at the end of other bytes, into the room that they have.
  package static func append(to bytes: inout [UInt8], _ write: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    swap(&writer.bytes, &bytes)
    write(&writer)
    swap(&writer.bytes, &bytes)
  }

  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    scope(open: 0x7B, close: 0x7D, members)
  }

  package mutating func array<Elements: Sequence>(
    _ elements: Elements, _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    array { writer in
      for element in elements { write(&writer, element) }
    }
  }

  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    scope(open: 0x5B, close: 0x5D, elements)
  }

  /// Writes the name of a member, letters alone; its value must follow.
  @inline(__always)
  package mutating func name(_ name: StaticString) {
    comma()
    bytes.append(0x22)
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(0x22)
    bytes.append(0x3A)
    needsComma = false
  }

  package mutating func string(_ text: String?) {
    guard let text else {
      null()
      return
    }
    comma()
    JSONText.append(string: text, to: &bytes)
    needsComma = true
  }

  /// Writes a string that is given as UTF-8.
  package mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    comma()
    JSONText.append(utf8: text, to: &bytes)
    needsComma = true
  }

  package mutating func number(_ number: Int) {
    comma()
    if number < 0 { bytes.append(0x2D) }
    let magnitude = number.magnitude
    var unit: UInt = 1
    while magnitude / unit > 9 { unit *= 10 }
    while unit > 0 {
      bytes.append(0x30 + UInt8(magnitude / unit % 10))
      unit /= 10
    }
    needsComma = true
  }

  package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  package mutating func null() { raw("null") }

  private mutating func raw(_ token: StaticString) {
    comma()
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: token.utf8Start, count: token.utf8CodeUnitCount))
    needsComma = true
  }

  @inline(__always)
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
