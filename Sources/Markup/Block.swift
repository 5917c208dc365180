package import ArchiveModel

/// A top-level block of a Markdown body.
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

  /// The lines of the file.
  package let lines: LineRange
  private let firstText: Int32
  private let endOfTexts: Int32
  package let kind: Kind

  package init(kind: Kind, lines: LineRange, texts: Range<Int>) {
    self.kind = kind
    self.lines = lines
    firstText = Int32(texts.lowerBound)
    endOfTexts = Int32(texts.upperBound)
  }

  /// The paragraphs, headings and code inside, in reading order, among the texts of the document.
  package var texts: Range<Int> { Int(firstText)..<Int(endOfTexts) }
}
