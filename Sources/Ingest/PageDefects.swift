package import ArchiveModel

/// Why bytes aren't a page that can be read.
package struct PageDefects: Error, Hashable, Sendable {
  package let diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}
