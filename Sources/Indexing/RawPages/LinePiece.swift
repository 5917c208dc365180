package import ArchiveModel

/// The words that a raw line gave to one text of an article.
package struct LinePiece: Hashable, Sendable {
  /// The number of the line on the raw page.
  package let line: Int
  /// The place of the text in the article's units.
  package let unit: Int
  /// The words, in bytes of the text.
  package let span: SourceSpan

  package init(line: Int, unit: Int, span: SourceSpan) {
    self.line = line
    self.unit = unit
    self.span = span
  }
}
