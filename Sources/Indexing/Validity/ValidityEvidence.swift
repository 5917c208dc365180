/// A sentence on validity, by where it stands.
package struct ValidityEvidence: Hashable, Sendable, Comparable {
  /// The place of the document in the archive.
  package let document: Int
  /// The place of the sentence among the document's sentences on validity.
  package let statement: Int

  package static func < (left: ValidityEvidence, right: ValidityEvidence) -> Bool {
    (left.document, left.statement) < (right.document, right.statement)
  }
}
