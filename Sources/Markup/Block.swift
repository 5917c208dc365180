package import ArchiveModel

/// A top-level block of a Markdown body with the texts inside it.
package struct Block: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A heading of level 1 to 6.
    case heading(Int)
    case paragraph
    /// A list; its items' paragraphs are its texts.
    case list
    case quote
    case code
    /// A thematic break.
    case rule
  }

  package let kind: Kind
  /// The lines of the file.
  package let lines: LineRange
  /// The paragraphs, headings and code inside, in reading order.
  package let texts: [BlockText]

  package init(kind: Kind, lines: LineRange, texts: [BlockText]) {
    self.kind = kind
    self.lines = lines
    self.texts = texts
  }
}
