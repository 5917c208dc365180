import ArchiveModel
import Ingest

/// Finds the sheets of an input that comes in pieces, and every place where it is no text.
///
/// A form feed ends a sheet. A sheet without ink is no page: it goes to the sheet that follows, the
/// last ones to the sheet before them, form feeds included. So the sheets with one form feed between
/// any two are the input again, byte for byte.
struct SheetScan {
  private(set) var sheets: [Sheet] = []
  private(set) var faults: [InputFault] = []
  /// Bytes that aren't UTF-8, also those that are not reported.
  private(set) var undecodable = 0
  /// Characters of two bytes and more that are.
  private(set) var decodable = 0

  private var offset = 0
  private var line = 1
  private var lineStart = 0
  private var afterReturn = false
  private var hasInk = false
  private var start = 0
  private var firstLine = 1
  private var open = OpenCharacter()

  /// A character whose first bytes were read.
  private struct OpenCharacter {
    var offset = 0
    var first: UInt8 = 0
    var missing = 0
    var scalar: UInt32 = 0
    /// What the next byte may be.
    var next: ClosedRange<UInt8> = 0x80...0xBF
  }

  mutating func feed(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let end = open.missing == 0 ? plain(bytes, from: index) : index
        offset += end - index
        index = end
        guard index < bytes.count else { return }
        step(bytes[index])
        offset += 1
        index += 1
      }
    }
  }

  /// Passes over characters about which nothing is to be asked, which is most of a page: visible
  /// ASCII, ends of lines, and three bytes that are no surrogate and not in the last row of the plane.
  ///
  /// - Returns: Where they end.
  @inline(__always)
  private mutating func plain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var (index, count, hasInk) = (start, 0, self.hasInk)
    while index &+ 8 <= raw.count {
      // Eight bytes at once, of which two and more belong to the characters behind.
      let word = UInt64(
        littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      if hasInk, SheetScan.isPlain(pair: word) {
        count &+= 2
        index &+= 6
      } else if SheetScan.isPlain(word) {
        count &+= 1
        index &+= 3
        hasInk = hasInk || !EmWidth.isSpace(SheetScan.scalar(word))
      } else if word & 0xFF > 0x20, word & 0xFF < 0x7F {
        hasInk = true
        index &+= 1
      } else if word & 0xFF == 0x0A, index > start || !afterReturn {
        index &+= 1
        line += 1
        lineStart = offset + (index - start)
      } else {
        break
      }
    }
    if index > start { afterReturn = false }
    decodable += count
    self.hasInk = hasInk
    return index
  }

  /// The last four bits of the first byte of three that is plain: E1 to EC, and EE.
  private static let plainFirst: UInt64 = 0b0101_1111_1111_1110

  /// Whether eight bytes begin with two plain characters of three bytes.
  @inline(__always)
  private static func isPlain(pair word: UInt64) -> Bool {
    word & 0xC0_C0F0_C0C0_F0 == 0x80_80E0_8080_E0
      && (plainFirst &>> (word & 0x0F)) & (plainFirst &>> (word &>> 24 & 0x0F)) & 1 == 1
  }

  /// Whether eight bytes begin with a plain character of three bytes; of those that begin with EF only
  /// the last row is not.
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    word & 0xC0_C0F0 == 0x80_80E0
      && (plainFirst &>> (word & 0x0F) & 1 == 1
        || word & 0x0F == 0x0F && word & 0xFF00 < 0xBF00)
  }

  /// The character of three bytes with which eight bytes begin.
  @inline(__always)
  private static func scalar(_ word: UInt64) -> UInt32 {
    let word = UInt32(truncatingIfNeeded: word)
    return (word & 0x0F) << 12 | (word & 0x3F00) >> 2 | (word & 0x3F_0000) >> 16
  }

  /// Ends the input.
  mutating func finish() {
    if open.missing > 0 { undecodableCharacter() }
    if hasInk {
      close(at: offset)
    } else if let last = sheets.indices.last {
      sheets[last].range = sheets[last].range.lowerBound..<offset
    }
  }

  /// What is wrong with the input: its faults, or that it holds no text.
  func problems(in file: String) -> [Diagnostic] {
    guard faults.isEmpty, sheets.isEmpty else { return faults.map { $0.diagnostic(in: file) } }
    return [
      Diagnostic(
        code: "empty-page", at: SourceLocation(file: file), "the page holds no text",
        fix: "extract the page again; a scanned page needs character recognition first")
    ]
  }

  @inline(__always)
  private mutating func step(_ byte: UInt8) {
    if open.missing > 0 {
      if open.next.contains(byte) {
        goOn(byte)
        return
      }
      undecodableCharacter()
    }
    switch byte {
    case 0x21...0x7E: hasInk = true
    case 0x20, 0x09: break
    case 0x0A where afterReturn: lineStart = offset + 1
    case 0x0A, 0x0D:
      line += 1
      lineStart = offset + 1
    case 0x0C: endSheet()
    case 0x00..<0x20, 0x7F: note(.control(byte), at: offset)
    default: begin(byte)
    }
    afterReturn = byte == 0x0D
  }

  /// Source: The Unicode Standard 15.0, table 3-7.
  private mutating func begin(_ byte: UInt8) {
    open.offset = offset
    open.first = byte
    open.next = 0x80...0xBF
    switch byte {
    case 0xC2...0xDF: open.missing = 1
    case 0xE0...0xEF:
      open.missing = 2
      if byte == 0xE0 { open.next = 0xA0...0xBF }
      if byte == 0xED { open.next = 0x80...0x9F }
    case 0xF0...0xF4:
      open.missing = 3
      if byte == 0xF0 { open.next = 0x90...0xBF }
      if byte == 0xF4 { open.next = 0x80...0x8F }
    default:
      undecodableCharacter()
      return
    }
    open.scalar = UInt32(byte) & (0x3F >> UInt32(open.missing))
  }

  @inline(__always)
  private mutating func goOn(_ byte: UInt8) {
    open.scalar = open.scalar << 6 | UInt32(byte & 0x3F)
    open.next = 0x80...0xBF
    open.missing -= 1
    guard open.missing == 0 else { return }
    decodable += 1
    if open.scalar & 0xFFFE == 0xFFFE, open.scalar < 0x10000 { note(.noCharacter, at: open.offset) }
    if !EmWidth.isSpace(open.scalar) { hasInk = true }
  }

  private mutating func undecodableCharacter() {
    undecodable += 1
    open.missing = 0
    hasInk = true
    guard faults.last?.line != line else { return }
    note(.notDecodable(byte: open.first, .utf8), at: open.offset)
  }

  private mutating func note(_ kind: InputFault.Kind, at place: Int) {
    guard faults.count < InputFault.limit else { return }
    faults.append(
      InputFault(kind: kind, offset: place, line: line, column: place - lineStart + 1))
  }

  private mutating func endSheet() {
    guard hasInk else { return }
    close(at: offset)
    start = offset + 1
    firstLine = line
    hasInk = false
  }

  private mutating func close(at end: Int) {
    sheets.append(Sheet(range: start..<end, firstLine: firstLine))
  }
}
