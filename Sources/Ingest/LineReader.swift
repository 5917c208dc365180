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

  private(set) var lines: [PageLine] = []
  private(set) var scalars: [UInt32] = []
  private(set) var faults: [Fault] = []

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
  }

  /// At most so many faults are reported; a file in another encoding has one on each line.
  private static let faultLimit = 20

  private init(firstLine: Int) {
    number = firstLine
  }

  /// Reads all lines; the first has the number `firstLine`, for a piece of a longer file.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int = 1) -> LineReader {
    var reader = LineReader(firstLine: firstLine)
    reader.scalars.reserveCapacity(bytes.count / 3 + 16)
    var offset = 0
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { offset = 3 }
    reader.start = offset
    while offset < bytes.count {
      offset += reader.step(bytes, at: offset)
    }
    if reader.start < bytes.count { reader.close(at: bytes.count, next: bytes.count) }
    return reader
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
      scalars.append(scalar)
      open.width += 1
      return
    }
    if open.first < 0 {
      open.first = offset
      open.scalarStart = scalars.count
    }
    scalars.append(scalar)
    open.width += EmWidth.halfEms(of: scalar)
    open.widthEnd = open.width
    open.scalarEnd = scalars.count
    open.last = offset + length
  }

  private mutating func close(at end: Int, next: Int) {
    if open.first < 0 {
      blank += 1
    } else {
      scalars.removeLast(scalars.count - open.scalarEnd)
      lines.append(
        PageLine(
          number: number, raw: SourceSpan(from: start, to: end),
          stripped: SourceSpan(from: open.first, to: open.last),
          scalars: open.scalarStart..<open.scalarEnd, halfEms: open.widthEnd,
          blankLinesBefore: blank, indent: open.indent, startsSheet: sheet))
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
