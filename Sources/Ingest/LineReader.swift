import ArchiveModel

/// Splits the bytes of a page into lines, decoding and measuring them in one pass.
struct LineReader {
  /// A place where the bytes aren't UTF-8.
  struct Fault {
    let offset: Int
    /// The line, counted from 1.
    let line: Int
    /// The column in bytes, counted from 1.
    let column: Int
  }

  /// What was read.
  struct Result {
    var lines: [PageLine] = []
    var scalars: [UInt32] = []
    var faults: [Fault] = []
    /// The number of the last line, be it blank.
    var lastLine = 0
  }

  private var lines: [PageLine] = []
  private var faults: [Fault] = []
  /// The characters of the stripped lines so far; as much room as the page has bytes.
  private let scalars: UnsafeMutableBufferPointer<UInt32>
  private var count = 0

  private var number: Int
  private var start = 0
  private var blank = 0
  private var sheet = false
  private var open = OpenLine()

  /// What is known of the line that is being read.
  private struct OpenLine {
    var first = -1
    var last = 0
    var scalarStart = 0
    var scalarEnd = 0
    var width = 0
    var widthEnd = 0
    var indent = 0
    var marks: PageLine.Marks = []
    /// Whether white space came after the last other character.
    var endsInSpace = false
  }

  /// A line takes so many bytes or more on most pages.
  private static let lineLength = 40

  /// At most so many faults are reported; a file in another encoding has one on each line.
  private static let faultLimit = 20

  private init(firstLine: Int, _ scalars: UnsafeMutableBufferPointer<UInt32>) {
    number = firstLine
    self.scalars = scalars
  }

  /// Reads all lines; the first has the number `firstLine`, for a piece of a longer file.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int = 1) -> Result {
    var result = Result()
    // An empty list is one that all threads share, and must not be written.
    result.scalars = [UInt32](unsafeUninitializedCapacity: max(1, bytes.count)) { scalars, filled in
      var reader = LineReader(firstLine: firstLine, scalars)
      reader.lines.reserveCapacity(bytes.count / LineReader.lineLength)
      reader.readAll(bytes)
      (result.lines, result.faults, filled) = (reader.lines, reader.faults, reader.count)
      result.lastLine = reader.number - 1
    }
    return result
  }

  private mutating func readAll(_ bytes: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { offset = 3 }
    start = offset
    while offset < bytes.count {
      offset = takeRun(bytes, from: offset)
      guard offset < bytes.count else { break }
      offset += step(bytes, at: offset)
    }
    if start < bytes.count { close(at: bytes.count, next: bytes.count) }
  }

  @inline(__always)
  private mutating func append(_ scalar: UInt32) {
    scalars[count] = scalar
    count += 1
  }

  /// Takes the visible characters from an offset on, up to white space and to what has to be looked at
  /// closely; returns where they end.
  @inline(__always)
  private mutating func takeRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let (raw, scalars) = (UnsafeRawBufferPointer(bytes), scalars)
    var (offset, end, width, marks) = (start, count, 0, open.marks)
    while offset &+ 8 <= raw.count {
      // Eight bytes at once, of which two and more belong to the characters behind.
      let word = UInt64(
        littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      if let (left, right) = LineReader.hanPair(word) {
        scalars[end] = left
        scalars[end &+ 1] = right
        end &+= 2
        width &+= 4
        offset &+= 6
        continue
      }
      guard let (scalar, length) = LineReader.ink(word) else { break }
      scalars[end] = scalar
      end &+= 1
      offset &+= length
      if scalar &- 0x4E00 < 0x5200 {
        width &+= 2
      } else {
        width &+= EmWidth.halfEms(of: scalar)
        marks.formUnion(LineReader.mark(scalar))
      }
    }
    guard offset > start else { return start }
    beginInk(at: start)
    count = end
    open.marks = marks.union(open.marks)
    open.width += width
    open.widthEnd = open.width
    open.scalarEnd = end
    open.last = offset
    return offset
  }

  /// The two han characters of the common range with which eight bytes begin, if they do.
  @inline(__always)
  private static func hanPair(_ word: UInt64) -> (UInt32, UInt32)? {
    guard word & 0xC0_C0F0_C0C0_F0 == 0x80_80E0_8080_E0 else { return nil }
    let pair =
      (word & 0x0F00_000F) << 12 | (word & 0x3F_0000_3F00) >> 2 | (word & 0x3F00_003F_0000) >> 16
    let left = UInt32(truncatingIfNeeded: pair) & 0xFFFF
    let right = UInt32(truncatingIfNeeded: pair >> 24) & 0xFFFF
    return left &- 0x4E00 < 0x5200 && right &- 0x4E00 < 0x5200 ? (left, right) : nil
  }

  /// The visible character with which eight bytes begin and its length, where it is ASCII or of three
  /// bytes.
  @inline(__always)
  private static func ink(_ word: UInt64) -> (UInt32, Int)? {
    let word = UInt32(truncatingIfNeeded: word)
    if word & 0x80 == 0 {
      let scalar = word & 0x7F
      return scalar > 0x20 && scalar < 0x7F ? (scalar, 1) : nil
    }
    guard word & 0xC0_C0F0 == 0x80_80E0 else { return nil }
    let scalar = (word & 0x0F) << 12 | (word & 0x3F00) >> 2 | (word & 0x3F_0000) >> 16
    guard scalar >= 0x800, scalar & 0xF800 != 0xD800, !EmWidth.isSpace(scalar) else { return nil }
    return (scalar, 3)
  }

  @inline(__always)
  private static func mark(_ scalar: UInt32) -> PageLine.Marks {
    switch scalar {
    case 0x3002: .stop
    case 0xFF0C: .comma
    case 0xFF1B: .semicolon
    default: []
    }
  }

  /// Notes where the line's text begins, and white space that turns out to stand inside it.
  @inline(__always)
  private mutating func beginInk(at offset: Int) {
    if open.first < 0 {
      open.first = offset
      open.scalarStart = count
    }
    guard open.endsInSpace else { return }
    open.marks.insert(.space)
    open.endsInSpace = false
  }

  /// Reads one character, returns how many bytes it took.
  @inline(__always)
  private mutating func step(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    guard let (scalar, length) = ScalarReader.read(bytes, at: offset) else {
      note(offset)
      return 1
    }
    if scalar == 0x0A {
      close(at: offset, next: offset + 1)
    } else if scalar == 0x0D {
      let pair = offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      close(at: offset, next: offset + (pair ? 2 : 1))
      return pair ? 2 : 1
    } else {
      take(scalar, from: offset, length: length)
    }
    return length
  }

  private mutating func take(_ scalar: UInt32, from offset: Int, length: Int) {
    if EmWidth.isSpace(scalar) {
      if open.first < 0 {
        if scalar == 0x3000 { open.indent += 1 }
        if scalar == 0x0C { sheet = true }
        return
      }
      append(scalar)
      open.width += 1
      open.endsInSpace = true
      return
    }
    beginInk(at: offset)
    open.marks.formUnion(LineReader.mark(scalar))
    append(scalar)
    open.width += EmWidth.halfEms(of: scalar)
    open.widthEnd = open.width
    open.scalarEnd = count
    open.last = offset + length
  }

  private mutating func close(at end: Int, next: Int) {
    if open.first < 0 {
      blank += 1
    } else {
      count = open.scalarEnd
      lines.append(
        PageLine(
          number: number, raw: SourceSpan(from: start, to: end),
          stripped: SourceSpan(from: open.first, to: open.last),
          scalars: open.scalarStart..<open.scalarEnd, halfEms: open.widthEnd,
          blankLinesBefore: blank, indent: open.indent, startsSheet: sheet, marks: open.marks))
      blank = 0
      sheet = false
    }
    number += 1
    start = next
    open = OpenLine()
  }

  private mutating func note(_ offset: Int) {
    guard faults.count < LineReader.faultLimit, faults.last?.line != number else { return }
    faults.append(Fault(offset: offset, line: number, column: offset - start + 1))
  }
}
