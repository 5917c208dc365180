/// Writes JSON, member by member in the order of the calls.
package struct JSONWriter {
  /// Bytes that are written from the front; what stands behind the end means nothing.
  private var room: [UInt8] = []
  private var end = 0
  private var needsComma = false

  package init() {}

  /// What was written.
  package var bytes: [UInt8] { Array(room[..<end]) }

  /// Ends a line of JSON; another value may follow.
  package mutating func endLine() {
    put(atMost: 1) { $0.put(0x0A) }
    needsComma = false
  }

  /// Takes back what was written, and keeps the room.
  package mutating func removeAll() {
    end = 0
    needsComma = false
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
  package mutating func name(_ name: StaticString) {
    let needsComma = needsComma
    put(atMost: name.utf8CodeUnitCount + 4) { $0.put(name: name, afterComma: needsComma) }
    self.needsComma = false
  }

  /// Writes a member whose value is a number; its name is letters alone.
  package mutating func member(_ name: StaticString, _ number: Int) {
    let needsComma = needsComma
    put(atMost: name.utf8CodeUnitCount + 24) { cursor in
      cursor.put(name: name, afterComma: needsComma)
      cursor.put(decimal: number)
    }
    self.needsComma = true
  }

  /// Writes a member whose value is a string.
  package mutating func member(_ name: StaticString, _ text: String) {
    var text = text
    text.withUTF8 { member(name, $0) }
  }

  /// Writes a member whose value is a string that is given as UTF-8.
  package mutating func member(_ name: StaticString, _ text: UnsafeBufferPointer<UInt8>) {
    self.name(name)
    string(text)
  }

  package mutating func string(_ text: String?) {
    guard let text else {
      null()
      return
    }
    var string = text
    string.withUTF8 { self.string($0) }
  }

  /// Writes a string that is given as UTF-8.
  package mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    let needsComma = needsComma
    if JSONText.isPlain(text) {
      put(atMost: text.count + 3) { cursor in
        if needsComma { cursor.put(0x2C) }
        cursor.put(0x22)
        cursor.put(text)
        cursor.put(0x22)
      }
    } else {
      var escaped: [UInt8] = needsComma ? [0x2C] : []
      JSONText.append(utf8: text, to: &escaped)
      escaped.withUnsafeBufferPointer { escaped in
        put(atMost: escaped.count) { $0.put(escaped) }
      }
    }
    self.needsComma = true
  }

  package mutating func number(_ number: Int) {
    let needsComma = needsComma
    put(atMost: 21) { cursor in
      if needsComma { cursor.put(0x2C) }
      cursor.put(decimal: number)
    }
    self.needsComma = true
  }

  package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  package mutating func null() { raw("null") }

  private mutating func raw(_ token: StaticString) {
    let needsComma = needsComma
    put(atMost: token.utf8CodeUnitCount + 1) { cursor in
      if needsComma { cursor.put(0x2C) }
      cursor.put(token)
    }
    self.needsComma = true
  }

  private mutating func scope(open: UInt8, close: UInt8, _ write: (inout JSONWriter) -> Void) {
    let needsComma = needsComma
    put(atMost: 2) { cursor in
      if needsComma { cursor.put(0x2C) }
      cursor.put(open)
    }
    self.needsComma = false
    write(&self)
    put(atMost: 1) { $0.put(close) }
    self.needsComma = true
  }

  /// Puts tokens at the end, for which there is room then.
  @inline(__always)
  private mutating func put(atMost count: Int, _ tokens: (inout JSONCursor) -> Void) {
    if room.count - end < count { makeRoom(for: count) }
    var end = end
    room.withUnsafeMutableBufferPointer { room in
      var cursor = JSONCursor(room, from: end)
      tokens(&cursor)
      end = cursor.end
    }
    self.end = end
  }

  private mutating func makeRoom(for count: Int) {
    room += [UInt8](repeating: 0, count: max(count, room.count, 1024))
  }
}
