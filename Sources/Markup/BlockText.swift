package import ArchiveModel

/// The visible text of one paragraph, heading or code block: markup taken out, lines joined.
///
/// Spans of mentions count in this text's UTF-8 bytes, and rendering puts links back at the same places.
package struct BlockText: Hashable, Sendable {
  package let placed: PlacedText
  /// The lines of the file.
  package let lines: LineRange
  /// Where links in the text lead, in order.
  package let links: [String]
  /// The number of the ordered-list item that the text begins, if it does.
  package let itemNumber: Int?

  package init(
    _ placed: PlacedText, lines: LineRange, itemNumber: Int? = nil, links: [String] = []
  ) {
    self.placed = placed
    self.lines = lines
    self.itemNumber = itemNumber
    self.links = links
  }

  /// The text, made anew.
  package var text: String { placed.string }

  /// The same text where its body lies now.
  func moved(from old: StoredBytes, to new: StoredBytes) -> BlockText {
    BlockText(placed.moved(from: old, to: new), lines: lines, itemNumber: itemNumber, links: links)
  }
}
