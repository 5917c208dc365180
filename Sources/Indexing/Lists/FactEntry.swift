package import ArchiveModel

/// One row of a fact list.
package struct FactEntry: Hashable, Sendable {
  /// The value of each field that the entry has, by key.
  package let values: [String: FactValue]
  package let evidence: [FactEvidence]
  package let location: SourceLocation

  package init(values: [String: FactValue], evidence: [FactEvidence], location: SourceLocation) {
    self.values = values
    self.evidence = evidence
    self.location = location
  }
}
