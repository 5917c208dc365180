package import ArchiveModel

/// A stretch of a text that rendering wraps in markup.
package struct InlineMark: Hashable, Sendable {
  /// UTF-8 bytes of the text, half open.
  package let span: SourceSpan
  /// The markup before and after, already safe: `<a class="date" href="…">` and `</a>`.
  package let open: String
  package let close: String

  package init(span: SourceSpan, open: String, close: String) {
    self.span = span
    self.open = open
    self.close = close
  }
}
