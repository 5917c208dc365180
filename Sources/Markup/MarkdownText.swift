package import ArchiveModel

/// Markdown outside articles: the words of the home page.
package enum MarkdownText {
  /// What is wrong with a text: what libcmark would take minutes for, links that run code, images,
  /// references to characters that no page can hold.
  ///
  /// - Parameters:
  ///   - text: The Markdown.
  ///   - file: The path for diagnostics.
  ///   - firstLine: The line of the file on which the text begins, from 1.
  /// - Returns: The diagnostics; where there is one, the text must not be made HTML.
  package static func problems(
    with text: String, file: String, firstLine: Int
  ) -> [Diagnostic] {
    let body = Array(text.utf8)
    let limits = MarkdownLimits.check(body, file: file, firstLine: firstLine)
    guard limits.isEmpty else { return limits }
    let lines = BodyLines(StoredBytes(body), firstLine: firstLine)
    let texts = CMark.blocks(of: body, lines).texts
    return LinkCheck.diagnostics(for: texts, in: BodySource(lines, file: file))
      + ReferenceCheck.diagnostics(for: body, file: file, firstLine: firstLine)
  }

  /// The HTML of a text, in libcmark's safe mode.
  package static func html(_ text: String) -> [UInt8] {
    CMark.html(of: Array(text.utf8))
  }
}
