import ArchiveModel

/// A YAML text inside its file: turns marks of the parser into places that an editor understands.
struct YAMLSource {
  static let maximumDepth = 16

  let text: String
  let file: String
  /// The line of the file on which the text begins, from 1.
  let firstLine: Int
  private let lines: [Substring]
  /// Of lines on which many values may stand, where their characters are.
  private let longLines: [Int: ColumnIndex]

  init(text: String, file: String, firstLine: Int) {
    self.text = text
    self.file = file
    self.firstLine = firstLine
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var longLines: [Int: ColumnIndex] = [:]
    for (index, line) in lines.enumerated() where line.utf8.count > 4 * ColumnIndex.step {
      longLines[index] = ColumnIndex(line)
    }
    self.longLines = longLines
  }

  /// The place of a parser's mark (line and column in characters, both from 1).
  func location(_ mark: (line: Int, column: Int)?) -> SourceLocation {
    guard let mark else { return SourceLocation(file: file, line: firstLine) }
    return SourceLocation(
      file: file, line: firstLine + mark.line - 1, column: byteColumn(mark))
  }

  func diagnostic(
    _ code: String, _ mark: (line: Int, column: Int)?, _ message: String, fix: String
  ) -> Diagnostic {
    Diagnostic(code: code, at: location(mark), message, fix: fix)
  }

  /// Line and column, from 1, of every place where a line begins with the key.
  func lines(ofKey key: String) -> [(line: Int, column: Int)] {
    let forms = [key, "\"\(key)\"", "'\(key)'"]
    return lines.enumerated().compactMap { index, line in
      let start = line.prefix { $0 == " " || $0 == "-" }.count
      let rest = line.dropFirst(start)
      let found = forms.contains { rest.hasPrefix("\($0):") || rest.hasPrefix("\($0) :") }
      return found ? (index + 1, start + 1) : nil
    }
  }

  /// The mark of a byte offset.
  func position(ofByte offset: Int) -> (line: Int, column: Int)? {
    var (line, column) = (1, 1)
    for byte in text.utf8.prefix(offset) {
      if byte == 0x0A {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }

  private func byteColumn(_ mark: (line: Int, column: Int)) -> Int {
    guard mark.line >= 1, mark.line <= lines.count else { return mark.column }
    if let index = longLines[mark.line - 1] { return index.byteColumn(mark.column) }
    let before = lines[mark.line - 1].unicodeScalars.prefix(mark.column - 1)
    return before.reduce(0) { $0 + UTF8.width($1) } + 1
  }
}
