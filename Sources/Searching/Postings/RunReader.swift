/// One sorted run, read in pieces.
struct RunReader {
  private static let piece = 1 << 16
  private let read: (Int, Int) throws -> [UInt8]
  private var offset: Int
  private let end: Int
  private var bytes: [UInt8] = []
  private var index = 0
  private var last: UInt64 = 0

  init(from start: Int, to end: Int, read: @escaping (Int, Int) throws -> [UInt8]) {
    offset = start
    self.end = end
    self.read = read
  }

  /// The next posting; `nil` at the end.
  mutating func next() throws -> UInt64? {
    var gap: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      if index == bytes.count {
        guard offset < end else { return nil }
        bytes = try read(offset, min(RunReader.piece, end - offset))
        guard !bytes.isEmpty else { return nil }
        offset += bytes.count
        index = 0
      }
      let byte = bytes[index]
      index += 1
      gap |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 {
        last += gap
        return last
      }
      shift += 7
    }
  }
}
