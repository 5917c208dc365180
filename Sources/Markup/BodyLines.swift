import ArchiveModel

/// The lines of a Markdown body.
struct BodyLines: Sendable {
  /// How far from the start of its line a text may begin: behind `## ` or `1. `.
  private static let reach = 32

  /// The body as texts name it that are placed in it.
  let stored: StoredBytes
  private let body: [UInt8]
  /// The line of the file on which the body begins, from 1.
  let firstLine: Int
  /// Where each line of the body begins.
  private let starts: [Int]

  init(_ stored: StoredBytes, firstLine: Int) {
    self.stored = stored
    let body = stored.bytes
    self.body = body
    self.firstLine = firstLine
    var starts = [0]
    for index in body.indices where body[index] == 0x0A { starts.append(index + 1) }
    self.starts = starts
  }

  /// The number of lines; behind a last line end begins one more.
  var count: Int { starts.count }

  /// The bytes of a line, counted from 0, without its end.
  subscript(_ line: Int) -> ArraySlice<UInt8> {
    body[starts[line]..<(line + 1 < starts.count ? starts[line + 1] - 1 : body.count)]
  }

  /// A text as its place near the start of a line of the file, or as bytes of its own where it doesn't
  /// stand there in one piece.
  func placed(_ text: UnsafeBufferPointer<UInt8>, line: Int) -> PlacedText {
    guard let place = place(of: text, line: line) else { return PlacedText(own: Array(text)) }
    return PlacedText(stored, place..<place + text.count)
  }

  private func place(of text: UnsafeBufferPointer<UInt8>, line: Int) -> Int? {
    guard let first = text.first, starts.indices.contains(line - firstLine) else { return nil }
    let start = starts[line - firstLine]
    let last = min(start + BodyLines.reach, body.count - text.count)
    guard start <= last else { return nil }
    return body.withUnsafeBufferPointer { body in
      (start...last).first {
        body[$0] == first
          && UnsafeBufferPointer(rebasing: body[$0..<$0 + text.count]).elementsEqual(text)
      }
    }
  }
}
