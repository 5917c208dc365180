package import ArchiveModel

/// A single diagnostic as the failure of a `Result`.
package struct DiagnosticFailure: Error, Hashable, Sendable {
  package let diagnostic: Diagnostic

  package init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }
}
