package import ArchiveModel

/// What is wrong with one input: at least one diagnostic, as the failure of a `Result`.
package struct DiagnosticList: Error, Hashable, Sendable, ExpressibleByArrayLiteral {
  package let diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  package init(arrayLiteral elements: Diagnostic...) {
    diagnostics = elements
  }
}
