package import ArchiveModel

/// What an import found and did.
package struct ImportReport: Sendable {
  /// The files that were written, in order.
  package var written: [String] = []
  /// The files that already said the same.
  package var unchanged: [String] = []
  /// Whether there was no archive, so that the import made one.
  package var isNewArchive = false
  package var articleCount = 0
  /// How many raw pages were read; a file with form feeds is several.
  package var pageCount = 0
  package var diagnostics: [Diagnostic] = []

  package init() {}

  package var hasErrors: Bool { diagnostics.contains(where: \.isError) }
}
