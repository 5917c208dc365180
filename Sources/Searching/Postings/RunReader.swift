/// One run that was put aside, read in pieces.
struct RunReader {
  private static let piece = 1 << 16
  private let read: (Int, Int) throws -> [UInt8]
  private var offset: Int
  private let end: Int
  private var bytes: [UInt8] = []
  private var index = 0

  /// The group whose slots come next; the highest number at the end.
  private(set) var group: UInt64 = 0

  init(from start: Int, to end: Int, read: @escaping (Int, Int) throws -> [UInt8]) throws {
    offset = start
    self.end = end
    self.read = read
    group = try number() ?? .max
  }

  /// Appends the slots of the group, and goes on to the next one.
  mutating func next(_ slots: inout [Int]) throws {
    var slot = 0
    for _ in 0..<(try number() ?? 0) {
      slot += Int(try number() ?? 0)
      slots.append(slot)
    }
    group = try number().map { group + $0 } ?? .max
  }

  /// The next number; `nil` at the end.
  @inline(__always)
  private mutating func number() throws -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      if index == bytes.count {
        guard try fill() else { return nil }
      }
      let byte = bytes[index]
      index += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }

  private mutating func fill() throws -> Bool {
    guard offset < end else { return false }
    bytes = try read(offset, min(RunReader.piece, end - offset))
    offset += bytes.count
    index = 0
    return !bytes.isEmpty
  }
}
