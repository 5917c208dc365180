package import ArchiveModel

/// One text of an article that a reader sees as a piece: the title, a paragraph, a printed line.
package struct TextUnit: Hashable, Sendable {
  package enum Role: Hashable, Sendable {
    case title
    case subtitle
    /// A heading or a paragraph of the body.
    case body
    /// A line printed outside title and body: dateline, byline, document date.
    case printed
  }

  package let role: Role
  /// The id of the text on the article's page.
  package let anchor: String
  package let text: String
  /// The lines of the article file; `nil` where the text comes from front matter.
  package let lines: LineRange?
  /// The top-level block of the body that holds the text.
  package let block: Int?
  /// The innermost provision that the text belongs to.
  package let provision: Int?

  package init(
    role: Role, anchor: String, text: String, lines: LineRange?, block: Int?, provision: Int?
  ) {
    self.role = role
    self.anchor = anchor
    self.text = text
    self.lines = lines
    self.block = block
    self.provision = provision
  }
}
