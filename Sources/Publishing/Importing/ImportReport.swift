package import ArchiveModel

/// What an import found and did.
package struct ImportReport: Sendable {
  /// One JSON object a page, as `--json` prints it.
  package var json: [[UInt8]] = []
  /// The files that were written, in order.
  package var written: [String] = []
  /// The files that already said the same.
  package var unchanged: [String] = []
  package var articleCount = 0
  package var diagnostics: [Diagnostic] = []

  package init() {}

  package var hasErrors: Bool { diagnostics.contains(where: \.isError) }
}
