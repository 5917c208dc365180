package import ArchiveModel

/// One line of a raw page that isn't blank.
package struct PageLine: Hashable, Sendable {
  /// The line in the file, counted from 1.
  package let number: Int
  /// The whole line in the page's bytes, without its line end.
  package let raw: SourceSpan
  /// The line without white space at its ends, in the page's bytes.
  package let stripped: SourceSpan
  /// The characters of the stripped line in the page's `scalars`.
  package let scalars: Range<Int>
  /// The width of the stripped line in half em: han 2, everything else 1.
  package let halfEms: Int
  /// How many blank lines stand before it.
  package let blankLinesBefore: Int
  /// How many ideographic spaces (U+3000) stand at its start, the indent where it survived.
  package let indent: Int
  /// Whether a form feed stands at its start or on the blank lines before it.
  package let startsSheet: Bool

  /// Which marks of punctuation stand in the stripped line.
  package let marks: Marks

  /// Marks that tell running text from lines of their own.
  package struct Marks: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// `。`
    package static let stop = Marks(rawValue: 1)
    /// `，`
    package static let comma = Marks(rawValue: 2)
    /// `；`
    package static let semicolon = Marks(rawValue: 4)
    /// White space inside the line.
    package static let space = Marks(rawValue: 8)
  }

  /// The width in em, as typographers count: `18.5`.
  package var width: Double { Double(halfEms) / 2 }

  /// Whether a blank line precedes.
  package var followsBlankLine: Bool { blankLinesBefore > 0 }
}
