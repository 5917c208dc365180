package import ArchiveModel

/// A use of a defined term.
package struct TermMention: Hashable, Sendable {
  /// UTF-8 bytes of the text, half open.
  package let span: SourceSpan
  /// The place of the definition among those of the document.
  package let definition: Int
  /// Whether this is the place that defines the term.
  package let isDefinition: Bool
  package let term: String
  /// The eId of the provision that defines the term; `nil` where no provision does.
  package let eId: String?

  package init(
    span: SourceSpan, definition: Int, isDefinition: Bool, term: String, eId: String?
  ) {
    self.span = span
    self.definition = definition
    self.isDefinition = isDefinition
    self.term = term
    self.eId = eId
  }
}
