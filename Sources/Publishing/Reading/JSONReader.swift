import ArchiveModel

/// Reads one JSON value from bytes.
///
/// Source: RFC 8259. Values nested deeper than 64 are refused.
package struct JSONReader {
  /// What is wrong with the text, and at which byte, counted from 0.
  package struct Fault: Error, Hashable, Sendable {
    package let offset: Int
    package let problem: String
  }

  private let bytes: [UInt8]
  private var index = 0

  /// Reads an object member by member, so that none of it need be kept.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - member: Gets each name with the reader, which stands at the value; it must read the value to
  ///     its end, with `value` or `stringBytes`.
  /// - Throws: What is wrong with the text, also where it is no object.
  package static func readMembers(
    of bytes: [UInt8],
    _ member: (_ name: ArraySlice<UInt8>, inout JSONReader) throws(Fault) -> Void
  ) throws(Fault) {
    var reader = JSONReader(bytes: bytes)
    reader.skipBlanks()
    guard reader.next == 0x7B else { throw reader.fault("expected an object") }
    try reader.members { name, reader throws(Fault) in try member(name, &reader) }
    reader.skipBlanks()
    guard reader.index == bytes.count else { throw reader.fault("text behind the value") }
  }

  /// Reads the value at hand, whatever it is.
  package mutating func value() throws(Fault) -> JSONValue { try value(depth: 1) }

  /// Whether the value at hand is a string.
  package mutating func isAtString() -> Bool {
    skipBlanks()
    return next == 0x22
  }

  /// Reads the value at hand if it is a string, as UTF-8; anything else is passed over, and `nil`.
  package mutating func stringBytes() throws(Fault) -> ArraySlice<UInt8>? {
    if isAtString() { return try string() }
    _ = try value()
    return nil
  }

  /// Reads a whole text.
  package static func read(_ bytes: [UInt8]) throws(Fault) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.index == bytes.count else { throw reader.fault("text behind the value") }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private func fault(_ problem: String) -> Fault { Fault(offset: index, problem: problem) }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      index += 1
    }
  }

  private mutating func value(depth: Int) throws(Fault) -> JSONValue {
    guard depth < 64 else { throw fault("values nested too deep") }
    skipBlanks()
    switch next {
    case 0x7B: return try object(depth: depth)
    case 0x5B: return try array(depth: depth)
    case 0x22: return .string(String(decoding: try string(), as: UTF8.self))
    case 0x74: return try word("true", .bool(true))
    case 0x66: return try word("false", .bool(false))
    case 0x6E: return try word("null", .null)
    case 0x2D, 0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39:
      return try number()
    case nil: throw fault("the text ends where a value is due")
    default: throw fault("no value begins here")
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Fault) -> JSONValue {
    let length = word.utf8CodeUnitCount
    let matches = word.withUTF8Buffer { expected in
      index + length <= bytes.count && bytes[index..<index + length].elementsEqual(expected)
    }
    guard matches else { throw fault("expected \(word)") }
    index += length
    return value
  }

  private mutating func number() throws(Fault) -> JSONValue {
    let start = index
    if next == 0x2D { index += 1 }
    if next == 0x30 { index += 1 } else { try digits() }
    if next == 0x2E {
      index += 1
      try digits()
    }
    if next == 0x45 || next == 0x65 {
      index += 1
      if next == 0x2B || next == 0x2D { index += 1 }
      try digits()
    }
    return .number(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func digits() throws(Fault) {
    let start = index
    while let byte = next, (0x30...0x39).contains(byte) { index += 1 }
    if index == start { throw fault("expected a digit") }
  }

  private mutating func array(depth: Int) throws(Fault) -> JSONValue {
    index += 1
    var items: [JSONValue] = []
    skipBlanks()
    if next == 0x5D {
      index += 1
      return .array(items)
    }
    while true {
      items.append(try value(depth: depth + 1))
      skipBlanks()
      if next == 0x5D {
        index += 1
        return .array(items)
      }
      guard next == 0x2C else { throw fault("expected ',' or ']'") }
      index += 1
    }
  }

  private mutating func object(depth: Int) throws(Fault) -> JSONValue {
    var found: [String: JSONValue] = [:]
    try members { name, reader throws(Fault) in
      found[String(decoding: name, as: UTF8.self)] = try reader.value(depth: depth + 1)
    }
    return .object(found)
  }

  private mutating func members(
    _ member: (_ name: ArraySlice<UInt8>, inout JSONReader) throws(Fault) -> Void
  ) throws(Fault) {
    index += 1
    skipBlanks()
    if next == 0x7D {
      index += 1
      return
    }
    while true {
      skipBlanks()
      guard next == 0x22 else { throw fault("expected a key in quotes") }
      let name = try string()
      skipBlanks()
      guard next == 0x3A else { throw fault("expected ':'") }
      index += 1
      try member(name, &self)
      skipBlanks()
      if next == 0x7D {
        index += 1
        return
      }
      guard next == 0x2C else { throw fault("expected ',' or '}'") }
      index += 1
    }
  }

  /// Reads a string: a part of the bytes where nothing in it was escaped, as nearly always.
  private mutating func string() throws(Fault) -> ArraySlice<UInt8> {
    index += 1
    var end = endOfPlainText()
    if end < bytes.count, bytes[end] == 0x22 {
      defer { index = end + 1 }
      return bytes[index..<end]
    }
    var text: [UInt8] = []
    while true {
      text += bytes[index..<end]
      index = end
      switch next {
      case 0x22:
        index += 1
        return text[...]
      case 0x5C:
        index += 1
        try escape(into: &text)
        end = endOfPlainText()
      case nil: throw fault("a string without its closing quote")
      case .some(0x00...0x1F): throw fault("a control character in a string")
      default: throw fault("not UTF-8")
      }
    }
  }

  /// Where the characters end that stand for themselves: at a quote, a backslash, or what no string may
  /// hold.
  private func endOfPlainText() -> Int {
    let start = index
    return bytes.withUnsafeBufferPointer { bytes in
      var end = start
      while end < bytes.count {
        let byte = bytes[end]
        if byte < 0x80 {
          if byte < 0x20 || byte == 0x22 || byte == 0x5C { return end }
          end += 1
        } else if byte >= 0xE1, byte < 0xED, end + 2 < bytes.count,
          bytes[end + 1] & 0xC0 == 0x80, bytes[end + 2] & 0xC0 == 0x80
        {
          // Nearly all of a Chinese text; the rest is left to the full rule.
          end += 3
        } else {
          guard let length = UTF8Sequence.length(in: bytes, at: end) else { return end }
          end += length
        }
      }
      return end
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(Fault) {
    guard let byte = next else { throw fault("a string without its closing quote") }
    index += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: text.append(byte)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75:
      let unit = try codeUnit()
      var value = unit
      if (0xD800...0xDBFF).contains(unit) {
        guard next == 0x5C, index + 1 < bytes.count, bytes[index + 1] == 0x75 else {
          throw fault("half of a surrogate pair")
        }
        index += 2
        let low = try codeUnit()
        guard (0xDC00...0xDFFF).contains(low) else { throw fault("half of a surrogate pair") }
        value = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(value) else { throw fault("half of a surrogate pair") }
      text += Array(String(scalar).utf8)
    default: throw fault("an unknown escape")
    }
  }

  private mutating func codeUnit() throws(Fault) -> UInt32 {
    guard index + 4 <= bytes.count,
      bytes[index..<index + 4].allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
      let value = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw fault("expected four hexadecimal digits") }
    index += 4
    return value
  }
}
