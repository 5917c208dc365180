import ArchiveModel

/// The body of an article that is packed: a text that stands in it in one piece is packed as its place.
struct PackedBody {
  /// How far from the start of its line a text may begin: behind `## ` or `1. `.
  private static let reach = 32

  let body: [UInt8]
  /// The line of the file on which the body begins, from 1.
  let firstLine: Int
  private let lineStarts: [Int]

  init(_ body: [UInt8], firstLine: Int) {
    self.body = body
    self.firstLine = firstLine
    var starts = [0]
    for index in body.indices where body[index] == 0x0A { starts.append(index + 1) }
    lineStarts = starts
  }

  func pack(_ text: String, line: Int, into writer: inout PackedWriter) {
    let bytes = Array(text.utf8)
    let place = place(of: bytes, line: line)
    writer.count(place)
    writer.number(bytes.count)
    if place == nil { writer.raw(bytes) }
  }

  /// The offset of a text near the start of a line; `nil` where it doesn't stand there in one piece.
  private func place(of text: [UInt8], line: Int) -> Int? {
    guard let first = text.first, lineStarts.indices.contains(line - firstLine) else { return nil }
    let start = lineStarts[line - firstLine]
    let last = min(start + PackedBody.reach, body.count - text.count)
    guard start <= last else { return nil }
    return (start...last).first {
      body[$0] == first && body[$0..<$0 + text.count].elementsEqual(text)
    }
  }

  /// Reads a text that was packed with this body.
  static func text(_ reader: inout PackedReader, body: [UInt8]) -> String? {
    guard let place = reader.optionalCount(), let count = reader.count() else { return nil }
    guard let place else {
      return reader.raw(count).map { String(decoding: $0, as: UTF8.self) }
    }
    guard place <= body.count, count <= body.count - place else { return nil }
    return body.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[place..<place + count]), as: UTF8.self)
    }
  }
}
