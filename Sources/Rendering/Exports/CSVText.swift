/// Rows of comma-separated values, for programs and for spreadsheets.
///
/// Source: RFC 4180 (quotes, CRLF); OWASP, CSV Injection, for what a spreadsheet takes for a formula.
/// The file begins with U+FEFF, without which some spreadsheets read Chinese as another encoding.
struct CSVText {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private var needsComma = false

  /// Starts a file with the names of its columns.
  init(_ columns: [String]) { add(columns) }

  /// Makes room for so many bytes more.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  mutating func add(_ cells: [String]) {
    for cell in cells { self.cell(cell) }
    endRow()
  }

  /// Adds a cell to the row at work, which `endRow` ends.
  mutating func cell(_ text: String) {
    var text = text
    text.withUTF8 { cell($0) }
  }

  /// Adds a cell that is given as UTF-8.
  mutating func cell(_ text: UnsafeBufferPointer<UInt8>) {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
    CSVText.append(text, to: &bytes)
  }

  /// Adds a cell of a number, which isn't negative.
  mutating func cell(_ number: Int) {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
    var power = 1
    while power <= number / 10 { power *= 10 }
    while power > 0 {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: number / power % 10))
      power /= 10
    }
  }

  mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    needsComma = false
  }

  /// A cell that would be taken for a formula gets an apostrophe, which spreadsheets do not show.
  private static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    let needsQuotes = text.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    if needsQuotes { bytes.append(0x22) }
    if isFormula(text) { bytes.append(0x27) }
    if needsQuotes {
      for byte in text {
        if byte == 0x22 { bytes.append(0x22) }
        bytes.append(byte)
      }
      bytes.append(0x22)
    } else {
      bytes.append(contentsOf: text)
    }
  }

  /// `=`, `+`, `-`, `@`, a tab or a line's end at the beginning, the full-width forms among them.
  private static func isFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text.first {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A: true
    case 0xEF:
      text.count > 2 && (text[1] == 0xBC) && [0x9D, 0x8B, 0x8D, 0xA0].contains(text[2])
    default: false
    }
  }
}
