/// Walks over a text line by line; line ends are LF.
struct LineScanner {
  private let text: [UInt8]
  /// The offset of the line that comes next.
  private(set) var offset = 0
  /// The number of the line that comes next, from 1.
  private(set) var line = 1

  init(_ text: [UInt8]) {
    self.text = text
  }

  /// The next line without its end; `nil` after the last.
  mutating func next() -> Range<Int>? {
    guard offset < text.count else { return nil }
    let start = offset
    let end = text[start...].firstIndex(of: 0x0A) ?? text.count
    offset = min(text.count, end + 1)
    line += 1
    return start..<end
  }
}
