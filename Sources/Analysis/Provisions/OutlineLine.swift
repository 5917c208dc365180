package import ArchiveModel

/// A text of the body as the outline reads it.
package struct OutlineLine: Hashable, Sendable {
  package let text: String
  /// Whether the text is a Markdown heading.
  package let isHeading: Bool
  /// The number of the ordered-list item that the text begins.
  package let itemNumber: Int?
  /// Where the text begins in its file.
  package let location: SourceLocation

  package init(text: String, isHeading: Bool, itemNumber: Int?, location: SourceLocation) {
    self.text = text
    self.isHeading = isHeading
    self.itemNumber = itemNumber
    self.location = location
  }
}
