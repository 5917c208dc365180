package import ArchiveModel

/// A newspaper page as it was extracted from a PDF: bytes, and the lines found in them.
///
/// UTF-8 with or without a byte order mark; lines end in LF, CR LF or CR; form feeds are white space.
package struct RawPage: Hashable, Sendable {
  /// The name for diagnostics and output: `page_0001`, or a path.
  package let name: String
  /// The bytes as given, byte order mark included.
  package let bytes: [UInt8]
  /// The lines that aren't blank, in their order.
  package let lines: [PageLine]
  /// The characters of the stripped lines, one line after the other.
  package let scalars: [UInt32]
  /// The number of the last line, be it blank.
  package let lastLine: Int

  /// Reads a page; throws what is wrong with the bytes where they aren't UTF-8.
  ///
  /// Lines are counted from `firstLine`, which is another one where the page is a piece of a file.
  package init(name: String, bytes: [UInt8], firstLine: Int = 1) throws(PageDefects) {
    let result = bytes.withUnsafeBufferPointer { LineReader.read($0, firstLine: firstLine) }
    guard result.faults.isEmpty else {
      throw PageDefects(result.faults.map { RawPage.diagnostic($0, in: name, bytes: bytes) })
    }
    self.name = name
    self.bytes = bytes
    self.lines = result.lines
    self.scalars = result.scalars
    lastLine = result.lastLine
  }

  /// The SHA-256 of the bytes as given, in hexadecimal digits; computed at each call.
  package var sha256: String { SHA256.hexDigest(of: bytes) }

  /// The characters of a stripped line.
  package func text(of line: PageLine) -> ArraySlice<UInt32> {
    scalars[line.scalars]
  }

  /// The first and the last character of a stripped line.
  func ends(of line: PageLine) -> (first: UInt32, last: UInt32) {
    (scalars[line.scalars.lowerBound], scalars[line.scalars.upperBound - 1])
  }

  /// Where the characters of consecutive lines stand: stripped lines follow each other in `scalars`.
  func scalars(of lines: Range<Int>) -> Range<Int> {
    self.lines[lines.lowerBound].scalars
      .lowerBound..<self.lines[lines.upperBound - 1].scalars.upperBound
  }

  /// The lines with text of a range of line numbers.
  package func lines(in range: LineRange) -> ArraySlice<PageLine> {
    let start = place(of: range.first)
    return lines[start...].prefix { $0.number <= range.last }
  }

  /// The place of the first line whose number isn't smaller.
  private func place(of number: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The stripped line as it is printed.
  package func string(of line: PageLine) -> String {
    String(decoding: bytes[line.stripped.range], as: UTF8.self)
  }

  private static func diagnostic(
    _ fault: LineReader.Fault, in name: String, bytes: [UInt8]
  ) -> Diagnostic {
    let digits = Array("0123456789ABCDEF")
    let byte = bytes[fault.offset]
    return Diagnostic(
      code: "invalid-utf8",
      at: SourceLocation(file: name, line: fault.line, column: fault.column),
      "the byte 0x\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)]) at offset \(fault.offset) isn't UTF-8, so the page"
        + " can't be read without losing text",
      fix: "extract the page again, or say its encoding, for example --encoding GB18030")
  }
}
