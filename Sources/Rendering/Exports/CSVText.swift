/// Rows of comma-separated values, for programs and for spreadsheets.
///
/// Source: RFC 4180 (quotes, CRLF); OWASP, CSV Injection, for what a spreadsheet takes for a formula.
/// The file begins with U+FEFF, without which some spreadsheets read Chinese as another encoding.
struct CSVText {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Starts a file with the names of its columns.
  init(_ columns: [String]) { add(columns) }

  mutating func add(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      CSVText.append(cell, to: &bytes)
    }
    bytes += [0x0D, 0x0A]
  }

  /// A cell that would be taken for a formula gets an apostrophe, which spreadsheets do not show.
  private static func append(_ cell: String, to bytes: inout [UInt8]) {
    let text = Array(cell.utf8)
    let needsQuotes = text.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    if needsQuotes { bytes.append(0x22) }
    if isFormula(text) { bytes.append(0x27) }
    for byte in text {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(0x22) }
  }

  /// `=`, `+`, `-`, `@`, a tab or a line's end at the beginning, the full-width forms among them.
  private static func isFormula(_ text: [UInt8]) -> Bool {
    switch text.first {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A: true
    case 0xEF:
      text.count > 2 && (text[1] == 0xBC) && [0x9D, 0x8B, 0x8D, 0xA0].contains(text[2])
    default: false
    }
  }
}
