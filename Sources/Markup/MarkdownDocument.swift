package import ArchiveModel

/// An article file as it was read: front matter, and the body as bytes and as blocks.
package struct MarkdownDocument: Sendable {
  /// The path for diagnostics.
  package let file: String
  package let frontMatter: FrontMatter
  /// The Markdown below the front matter.
  package let stored: StoredBytes
  /// The line of the file on which the body begins, from 1.
  package let bodyLine: Int
  package let blocks: [Block]
  /// The texts of all blocks in reading order.
  package let texts: [BlockText]
  /// Where the value of each key of the front matter stands.
  let places: [KeyPlace]

  /// The Markdown below the front matter, in UTF-8.
  package var body: [UInt8] { stored.bytes }

  /// Where the value of a key of the front matter stands; the front matter's first line where the key
  /// is absent.
  package func location(of key: String) -> SourceLocation {
    guard let place = places.first(where: { $0.key == key }) else {
      return SourceLocation(file: file, line: 2)
    }
    return SourceLocation(file: file, line: Int(place.line), column: Int(place.column))
  }

  /// The same document, whose body lies elsewhere now.
  package func moved(to stored: StoredBytes) -> MarkdownDocument {
    let old = self.stored
    return MarkdownDocument(
      file: file, frontMatter: frontMatter, stored: stored, bodyLine: bodyLine, blocks: blocks,
      texts: texts.map { $0.moved(from: old, to: stored) }, places: places)
  }
}
