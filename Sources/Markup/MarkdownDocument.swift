package import ArchiveModel

/// An article file as it was read: front matter, and the body as bytes and as blocks.
package struct MarkdownDocument: Sendable {
  /// The path for diagnostics.
  package let file: String
  package let frontMatter: FrontMatter
  /// The Markdown below the front matter.
  package let body: [UInt8]
  /// The line of the file on which the body begins, from 1.
  package let bodyLine: Int
  package let blocks: [Block]
  /// Where the value of each key of the front matter stands.
  let places: [String: SourceLocation]

  /// The texts of all blocks in reading order.
  package var texts: [BlockText] { blocks.flatMap(\.texts) }

  /// Where the value of a key of the front matter stands; the front matter's first line where the key
  /// is absent.
  package func location(of key: String) -> SourceLocation {
    places[key] ?? SourceLocation(file: file, line: 2)
  }
}
