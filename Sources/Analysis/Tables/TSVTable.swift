package import ArchiveModel

/// A table of tab-separated values as people edit it: comment lines with `#`, a header line that
/// names the columns, one row a line.
///
/// Every bad line is a diagnostic and is left out; the rest is read, so that one run reports all.
///
///     code	name	comment
///     SA	沙特阿拉伯	新闻用“沙特”
package struct TSVTable: Hashable, Sendable {
  /// A stretch of text and where it stands in its file.
  package struct Cell: Hashable, Sendable {
    package let text: String
    package let location: SourceLocation
  }

  /// One row; it has as many cells as the table has columns.
  package struct Row: Hashable, Sendable {
    package let cells: [Cell]
    /// Where the row begins.
    package let location: SourceLocation
  }

  package let rows: [Row]

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - bytes: The file's content; UTF-8, with or without a byte order mark, LF or CRLF.
  ///   - file: The file's name for diagnostics.
  ///   - columns: The names that the header line must give, in this order.
  ///   - optional: How many of the last columns a row may leave out.
  /// - Returns: The good rows, and a diagnostic for each bad line in the order of the file.
  package static func parse(
    _ bytes: [UInt8], file: String, columns: [String], optional: Int = 0
  ) -> (table: TSVTable, diagnostics: [Diagnostic]) {
    var rows: [Row] = []
    var diagnostics: [Diagnostic] = []
    var hasHeader = false
    for (index, line) in lines(of: bytes).enumerated() {
      let start = SourceLocation(file: file, line: index + 1)
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      guard let cells = cells(of: line, at: start) else {
        diagnostics.append(notUTF8(line, at: start))
        continue
      }
      if !hasHeader {
        hasHeader = true
        if cells.map(\.text) != columns {
          diagnostics.append(wrongHeader(cells, columns: columns, at: start))
        }
      } else if cells.count > columns.count || cells.count < columns.count - optional {
        diagnostics.append(wrongCount(cells, columns: columns, optional: optional, at: start))
      } else {
        let end = SourceLocation(file: file, line: index + 1, column: line.count + 1)
        let missing = columns.count - cells.count
        rows.append(
          Row(
            cells: cells + Array(repeating: Cell(text: "", location: end), count: missing),
            location: start))
      }
    }
    if !hasHeader {
      diagnostics.append(wrongHeader([], columns: columns, at: SourceLocation(file: file)))
    }
    return (TSVTable(rows: rows), diagnostics)
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    return body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0
    }
  }

  /// The cells of a line; `nil` where it isn't UTF-8.
  private static func cells(of line: ArraySlice<UInt8>, at start: SourceLocation) -> [Cell]? {
    var cells: [Cell] = []
    for part in line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false) {
      guard let text = String(validating: part, as: UTF8.self) else { return nil }
      let column = part.startIndex - line.startIndex + 1
      let location = SourceLocation(file: start.file, line: start.line, column: column)
      cells.append(Cell(text: text, location: location).trimmed)
    }
    return cells
  }
}

extension TSVTable {
  private static func notUTF8(_ line: ArraySlice<UInt8>, at start: SourceLocation) -> Diagnostic {
    var good = 0
    var decoder = UTF8()
    var bytes = line.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      good += UTF8.width(scalar)
    }
    let place = SourceLocation(file: start.file, line: start.line, column: good + 1)
    return Diagnostic(
      code: "table-utf8", at: place, "the row is not UTF-8 from here on",
      fix: "save the file as UTF-8")
  }

  private static func wrongHeader(
    _ cells: [Cell], columns: [String], at start: SourceLocation
  ) -> Diagnostic {
    let found = cells.isEmpty ? "there is none" : "this one reads '\(list(cells.map(\.text)))'"
    return Diagnostic(
      code: "table-header", at: start, "the table needs a header line; \(found)",
      fix: "write '\(list(columns))', parted by tabs, before the first row")
  }

  private static func wrongCount(
    _ cells: [Cell], columns: [String], optional: Int, at start: SourceLocation
  ) -> Diagnostic {
    let last = cells.count > columns.count ? cells[columns.count].location : start
    let least = columns.count - optional
    let needed = optional == 0 ? "\(columns.count)" : "\(least) to \(columns.count)"
    return Diagnostic(
      code: "table-columns", at: last,
      "the row has \(cells.count) columns and needs \(needed): \(list(columns))",
      fix: "part the columns by single tabs; an empty column keeps its tab")
  }

  private static func list(_ columns: [String]) -> String {
    columns.joined(separator: " ")
  }
}

extension TSVTable.Cell {
  package var isEmpty: Bool { text.isEmpty }

  /// The cell without the spaces around it; its location moves along.
  package var trimmed: TSVTable.Cell {
    let leading = text.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    var body = Substring(text.utf8.dropFirst(leading))
    while body.utf8.last == UInt8(ascii: " ") { body = Substring(body.utf8.dropLast()) }
    return TSVTable.Cell(
      text: String(body),
      location: SourceLocation(
        file: location.file, line: location.line, column: location.column + leading))
  }

  /// The parts between separators, each with its own location; none for an empty cell.
  ///
  /// In `沙特|沙地阿拉伯` they are `沙特` and `沙地阿拉伯`.
  package func parts(by separator: UInt8 = UInt8(ascii: "|")) -> [TSVTable.Cell] {
    if isEmpty { return [] }
    var parts: [TSVTable.Cell] = []
    var column = location.column
    for part in text.utf8.split(separator: separator, omittingEmptySubsequences: false) {
      let place = SourceLocation(file: location.file, line: location.line, column: column)
      parts.append(TSVTable.Cell(text: String(Substring(part)), location: place).trimmed)
      column += part.count + 1
    }
    return parts
  }
}
