package import ArchiveModel

/// A text of the body as the outline reads it.
package struct OutlineLine: Hashable, Sendable {
  /// The text, UTF-8; offsets count from its beginning.
  package let bytes: ArraySlice<UInt8>
  /// Whether the text is a Markdown heading.
  package let isHeading: Bool
  /// The number of the ordered-list item that the text begins.
  package let itemNumber: Int?
  /// Where the text begins in its file.
  package let location: SourceLocation

  package init(text: String, isHeading: Bool, itemNumber: Int?, location: SourceLocation) {
    self.init(
      bytes: Array(text.utf8)[...], isHeading: isHeading, itemNumber: itemNumber,
      location: location)
  }

  package init(
    bytes: ArraySlice<UInt8>, isHeading: Bool, itemNumber: Int?, location: SourceLocation
  ) {
    self.bytes = bytes
    self.isHeading = isHeading
    self.itemNumber = itemNumber
    self.location = location
  }
}
