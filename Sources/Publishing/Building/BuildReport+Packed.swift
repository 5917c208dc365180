import ArchiveModel

/// What a build said, kept for the next one that would say the same.
extension BuildReport {
  func pack(into writer: inout PackedWriter) {
    for number in [articleCount, pageCount, mentionCount, byteCount, leftOut.count] {
      writer.number(number)
    }
    for file in leftOut { writer.text(file) }
    writer.list(diagnostics)
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
    guard let diagnostics: [Diagnostic] = reader.list() else { return nil }
    self.diagnostics = diagnostics
    isPublished = true
    isUnchanged = true
  }
}
