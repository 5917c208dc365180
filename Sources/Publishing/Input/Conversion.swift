import ArchiveModel

/// Converts an input to UTF-8, and proves that the conversion can be undone.
struct Conversion: ~Copyable {
  private let encoding: TextEncoding
  private let decoder: Transcoder
  private let encoder: Transcoder
  private var faults: [InputFault] = []
  /// The place in the input up to which lines are counted.
  private var counted = 0
  private var line = 1
  private var lineStart = 0
  private var afterReturn = false
  /// How many bytes were no character, reported or not.
  private var failures = 0

  private static let chunk = 1 << 16

  /// - Returns: `nil` where the system does not know the encoding.
  init?(from encoding: TextEncoding) {
    guard let decoder = Transcoder(from: encoding, to: .utf8),
      let encoder = Transcoder(from: .utf8, to: encoding)
    else { return nil }
    self.encoding = encoding
    self.decoder = decoder
    self.encoder = encoder
  }

  /// Writes the text of an input as UTF-8.
  ///
  /// - Returns: Where it cannot be converted; what was written is of no use then.
  mutating func run(
    _ file: borrowing OpenFile, into output: borrowing OpenFile
  ) throws(FileFault) -> [InputFault] {
    var offset = 0
    while faults.count < InputFault.limit, failures < 1000 {
      var bytes = try file.read(at: offset, count: Conversion.chunk)
      if bytes.isEmpty { break }
      let isLast = bytes.count < Conversion.chunk
      // Between lines no encoding is in the middle of anything.
      if !isLast, let end = lastLineEnd(of: bytes) { bytes.removeLast(bytes.count - end) }
      var text: [UInt8] = []
      let end = decode(bytes, at: offset, isLast: isLast, into: &text)
      if faults.isEmpty {
        compare(text, with: bytes, end: end, at: offset)
        try output.append(text)
      }
      count(to: offset + end, bytes, at: offset)
      offset += end
    }
    return faults
  }

  /// Decodes a piece; places that cannot be are noted and skipped.
  ///
  /// - Returns: How many of its bytes were read.
  private mutating func decode(
    _ bytes: [UInt8], at offset: Int, isLast: Bool, into text: inout [UInt8]
  ) -> Int {
    var place = 0
    while place < bytes.count {
      let (end, outcome) = decoder.convert(bytes, from: place, into: &text)
      place = end
      if outcome == .done { break }
      if outcome == .incomplete, !isLast, end > 0 { break }
      note(.notDecodable(byte: bytes[end], encoding), at: offset + end, bytes, from: offset)
      failures += 1
      if faults.count >= InputFault.limit || failures >= 1000 { return bytes.count }
      place = min(bytes.count, end + encoding.unit)
    }
    return place
  }

  /// Converts a piece back and notes where other bytes come out.
  private mutating func compare(_ text: [UInt8], with bytes: [UInt8], end: Int, at offset: Int) {
    var back: [UInt8] = []
    _ = encoder.convert(text, from: 0, into: &back)
    guard back != Array(bytes[..<end]) else { return }
    var place = 0
    while place < min(back.count, end), back[place] == bytes[place] { place += 1 }
    note(.notReversible(encoding), at: offset + place, bytes, from: offset)
  }

  private mutating func note(
    _ kind: InputFault.Kind, at place: Int, _ bytes: [UInt8], from offset: Int
  ) {
    count(to: place, bytes, at: offset)
    guard faults.count < InputFault.limit, faults.last?.line != line else { return }
    faults.append(
      InputFault(kind: kind, offset: place, line: line, column: place - lineStart + 1))
  }

  /// Counts lines up to a place of the input; `bytes` stand at `offset`.
  private mutating func count(to place: Int, _ bytes: [UInt8], at offset: Int) {
    while counted < place {
      let byte = lineEnd(in: bytes, at: counted - offset)
      if byte == 0x0D || byte == 0x0A && !afterReturn { line += 1 }
      if byte != nil { lineStart = counted + encoding.unit }
      afterReturn = byte == 0x0D
      counted += encoding.unit
    }
  }

  /// The line end that stands at an index, if one does.
  private func lineEnd(in bytes: [UInt8], at index: Int) -> UInt8? {
    var byte = bytes[index]
    if encoding.unit == 2 {
      guard index + 1 < bytes.count else { return nil }
      let (low, high) =
        encoding == .utf16LE ? (byte, bytes[index + 1]) : (bytes[index + 1], byte)
      guard high == 0 else { return nil }
      byte = low
    }
    return byte == 0x0A || byte == 0x0D ? byte : nil
  }

  private func lastLineEnd(of bytes: [UInt8]) -> Int? {
    var index = bytes.count - encoding.unit
    while index >= 0 {
      if lineEnd(in: bytes, at: index) == 0x0A { return index + encoding.unit }
      index -= encoding.unit
    }
    return nil
  }
}
