package import ArchiveModel

/// The visible text of one paragraph, heading or code block: markup taken out, lines joined.
///
/// Spans of mentions count in this text's UTF-8 bytes, and rendering puts links back at the same places.
package struct BlockText: Hashable, Sendable {
  package let text: String
  /// The lines of the file.
  package let lines: LineRange
  /// The number of the ordered-list item that the text begins, if it does.
  package let itemNumber: Int?
  /// Where links in the text lead, in order.
  package let links: [String]

  package init(text: String, lines: LineRange, itemNumber: Int? = nil, links: [String] = []) {
    self.text = text
    self.lines = lines
    self.itemNumber = itemNumber
    self.links = links
  }
}
