package import ArchiveModel

/// A paragraph whose lines have been joined, with where each of them came from.
package struct DraftParagraph: Hashable, Sendable {
  package enum Role: String, Hashable, Sendable, CaseIterable {
    case paragraph
    /// A line or two of its own above what it names: 一、总体要求.
    case heading
    /// The words under a picture.
    case caption
  }

  package let role: Role
  /// The stripped lines, joined with nothing between; a space between two Latin words.
  package let text: String
  /// The lines in the page file; several stretches where lines of the page stand between them.
  package let lines: [LineRange]

  /// How sure it is that a paragraph begins with its first line, in hundredths.
  package let confidence: Int

  /// The lines from its first to its last one.
  var reach: LineRange {
    LineRange(first: lines.first?.first ?? 0, last: lines.last?.last ?? 0)
  }

  package init(role: Role, text: String, lines: [LineRange], confidence: Int = 100) {
    self.role = role
    self.text = text
    self.lines = lines
    self.confidence = confidence
  }
}
