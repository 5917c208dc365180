package import ArchiveModel

/// What a build made, or why it made nothing.
package struct BuildReport: Sendable {
  /// Whether the output folder holds the new site.
  package var isPublished = false
  package var articleCount = 0
  package var pageCount = 0
  package var mentionCount = 0
  package var byteCount = 0
  package var diagnostics: [Diagnostic] = []

  package init() {}
}
