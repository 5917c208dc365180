package import ArchiveModel

/// The lines of a Markdown body, for telling where something stands.
package struct BodySource: Sendable {
  package let body: [UInt8]
  package let file: String
  /// The line of the file on which the body begins, from 1.
  package let firstLine: Int

  package init(body: [UInt8], file: String, firstLine: Int) {
    self.body = body
    self.file = file
    self.firstLine = firstLine
  }

  /// The place of a piece of text within some lines of the file; the first line's start if the text
  /// does not stand there in one piece.
  package func location(of text: String, in lines: LineRange) -> SourceLocation {
    let wanted = Array(text.utf8)
    var scanner = LineScanner(body)
    while let line = scanner.next() {
      let number = firstLine + scanner.line - 2
      guard number <= lines.last else { break }
      if number >= lines.first, let column = offset(of: wanted, in: body[line]) {
        return SourceLocation(file: file, line: number, column: column + 1)
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
