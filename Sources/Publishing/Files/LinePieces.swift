#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Puts lines together from pieces of input.
struct LinePieces {
  /// The longest line that is kept, in bytes.
  private let longest: Int
  private var line: [UInt8] = []
  private var isCut = false

  init(longest: Int) {
    self.longest = longest
  }

  /// Takes a piece of input and gives the lines that end in it.
  mutating func add(_ piece: UnsafeBufferPointer<UInt8>, _ take: (InputLine) -> Void) {
    var start = 0
    while let end = LinePieces.lineEnd(in: piece, from: start) {
      append(piece, start..<end)
      give(take)
      start = end + 1
    }
    append(piece, start..<piece.count)
  }

  private static func lineEnd(in piece: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < piece.count, let bytes = piece.baseAddress,
      let found = memchr(bytes + start, 0x0A, piece.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
  }

  /// Gives the last line, which need not end.
  mutating func finish(_ take: (InputLine) -> Void) {
    if !line.isEmpty { give(take) }
  }

  private mutating func append(_ piece: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let room = longest - line.count
    if range.count > room { isCut = true }
    line.append(contentsOf: UnsafeBufferPointer(rebasing: piece[range.prefix(room)]))
  }

  private mutating func give(_ take: (InputLine) -> Void) {
    take(InputLine(bytes: line, isCut: isCut))
    // Room for one line is kept, but not for the longest one ever.
    line.removeAll(keepingCapacity: line.count < 1 << 20)
    isCut = false
  }
}
