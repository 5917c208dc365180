/// Markdown outside articles: the words of the home page.
package enum MarkdownText {
  /// The HTML of a text, in libcmark's safe mode.
  package static func html(_ text: String) -> [UInt8] {
    CMark.html(of: Array(text.utf8))
  }
}
