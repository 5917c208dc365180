package import ArchiveModel

/// One row of a fact list.
package struct FactEntry: Hashable, Sendable {
  /// The value of each field that the entry has, by key.
  package let values: [String: FactValue]
  package let evidence: [FactEvidence]
  /// Works outside the archive that state the fact, as one cites them; in reference lists alone.
  package let sources: [String]
  package let location: SourceLocation

  package init(
    values: [String: FactValue], evidence: [FactEvidence], sources: [String] = [],
    location: SourceLocation
  ) {
    self.values = values
    self.evidence = evidence
    self.sources = sources
    self.location = location
  }
}
