package import ArchiveModel

/// The lines of a Markdown body, for telling where something stands.
package struct BodySource: Sendable {
  private let lines: BodyLines
  package let file: String

  init(_ lines: BodyLines, file: String) {
    self.lines = lines
    self.file = file
  }

  package init(_ document: MarkdownDocument) {
    self.init(BodyLines(document.stored, firstLine: document.bodyLine), file: document.file)
  }

  /// The place of a piece of text within some lines of the file; the first line's start if the text
  /// does not stand there in one piece.
  package func location(of text: String, in range: LineRange) -> SourceLocation {
    let wanted = Array(text.utf8)
    let first = max(0, range.first - lines.firstLine)
    let last = min(range.last - lines.firstLine, lines.count - 1)
    for index in stride(from: first, through: last, by: 1) {
      if let column = offset(of: wanted, in: lines[index]) {
        return SourceLocation(file: file, line: lines.firstLine + index, column: column + 1)
      }
    }
    return SourceLocation(file: file, line: range.first)
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
