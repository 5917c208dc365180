/// A mention of a term: which document, and which of its mentions.
package struct Occurrence: Hashable, Sendable, Comparable {
  /// The place of the document in the archive.
  package let document: Int
  /// The place of the mention in the document.
  package let mention: Int

  package init(document: Int, mention: Int) {
    self.document = document
    self.mention = mention
  }

  package static func < (left: Occurrence, right: Occurrence) -> Bool {
    (left.document, left.mention) < (right.document, right.mention)
  }
}
