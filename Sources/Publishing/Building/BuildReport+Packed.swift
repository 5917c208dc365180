import ArchiveModel

/// What a build said, kept for the next one that would say the same.
extension BuildReport {
  func pack(into writer: inout PackedWriter) {
    for number in [articleCount, pageCount, mentionCount, byteCount, leftOut.count] {
      writer.number(number)
    }
    for file in leftOut { writer.text(file) }
    writer.number(diagnostics.count)
    for diagnostic in diagnostics {
      let place = diagnostic.location
      for text in [
        diagnostic.severity.rawValue, diagnostic.code, place.file, diagnostic.message,
        diagnostic.fix,
      ] {
        writer.text(text)
      }
      writer.number(place.line)
      writer.number(place.column)
    }
  }

  /// Reads it back as the report of a build that changed nothing; `nil` where it isn't whole.
  init?(_ reader: inout PackedReader) {
    self.init()
    guard let articles = reader.number(), let pages = reader.number(),
      let mentions = reader.number(), let bytes = reader.number(), let left = reader.number(),
      (0...articles + left).contains(left)
    else { return nil }
    (articleCount, pageCount, mentionCount, byteCount) = (articles, pages, mentions, bytes)
    for _ in 0..<left {
      guard let file = reader.text() else { return nil }
      leftOut.append(file)
    }
    guard let count = reader.number(), count >= 0 else { return nil }
    for _ in 0..<count {
      guard let diagnostic = BuildReport.diagnostic(&reader) else { return nil }
      diagnostics.append(diagnostic)
    }
    isPublished = true
    isUnchanged = true
  }

  private static func diagnostic(_ reader: inout PackedReader) -> Diagnostic? {
    guard let word = reader.text(), let severity = Diagnostic.Severity(rawValue: word),
      let code = reader.text(), let file = reader.text(), let message = reader.text(),
      let fix = reader.text(), let line = reader.number(), let column = reader.number()
    else { return nil }
    return Diagnostic(
      severity, code: code, at: SourceLocation(file: file, line: line, column: column), message,
      fix: fix)
  }
}
