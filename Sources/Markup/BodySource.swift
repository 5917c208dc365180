package import ArchiveModel

/// The lines of a Markdown body, for telling where something stands.
package struct BodySource: Sendable {
  package let body: [UInt8]
  package let file: String
  /// The line of the file on which the body begins, from 1.
  package let firstLine: Int
  /// Where each line of the body begins: a text may have thousands of links that lead nowhere.
  private let lineStarts: [Int]

  package init(body: [UInt8], file: String, firstLine: Int) {
    self.body = body
    self.file = file
    self.firstLine = firstLine
    var starts = [0]
    for index in body.indices where body[index] == 0x0A { starts.append(index + 1) }
    lineStarts = starts
  }

  /// The place of a piece of text within some lines of the file; the first line's start if the text
  /// does not stand there in one piece.
  package func location(of text: String, in lines: LineRange) -> SourceLocation {
    let wanted = Array(text.utf8)
    let first = max(0, lines.first - firstLine)
    let last = min(lines.last - firstLine, lineStarts.count - 1)
    for index in stride(from: first, through: last, by: 1) {
      let end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : body.count
      if let column = offset(of: wanted, in: body[lineStarts[index]..<end]) {
        return SourceLocation(file: file, line: firstLine + index, column: column + 1)
      }
    }
    return SourceLocation(file: file, line: lines.first)
  }

  private func offset(of wanted: [UInt8], in line: ArraySlice<UInt8>) -> Int? {
    guard let first = wanted.first, wanted.count <= line.count else { return nil }
    var index = line.startIndex
    while index + wanted.count <= line.endIndex {
      if line[index] == first, line[index..<index + wanted.count].elementsEqual(wanted) {
        return index - line.startIndex
      }
      index += 1
    }
    return nil
  }
}
