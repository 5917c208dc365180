/// Markdown outside articles: the words of the home page.
package enum MarkdownText {
  /// The HTML of a text, in libcmark's safe mode.
  package static func html(_ text: String) -> [UInt8] {
    let body = Array(text.utf8)
    return CMark.blockHTML(of: body)
  }
}
