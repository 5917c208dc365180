extension Diagnostic: Packed {
  package func pack(into writer: inout PackedWriter) {
    for text in [severity.rawValue, code, location.file, message, fix] { writer.text(text) }
    writer.number(location.line)
    writer.number(location.column)
  }

  package init?(_ reader: inout PackedReader) {
    guard let word = reader.text(), let severity = Severity(rawValue: word),
      let code = reader.text(), let file = reader.text(), let message = reader.text(),
      let fix = reader.text(), let line = reader.count(), let column = reader.count()
    else { return nil }
    self.init(
      severity, code: code, at: SourceLocation(file: file, line: line, column: column), message,
      fix: fix)
  }
}
