import Analysis
package import ArchiveModel
import Indexing

/// What a build made, or why it made nothing.
package struct BuildReport: Sendable {
  /// Whether the output folder holds the new site.
  package var isPublished = false
  /// Whether the new site is the one that was published already.
  package var isUnchanged = false
  package var articleCount = 0
  package var pageCount = 0
  package var mentionCount = 0
  package var byteCount = 0
  /// The files that were written because what was published had no such file.
  package var writtenCount = 0
  /// The pages that are the last build's and were not made again.
  package var keptCount = 0
  /// The articles that the last build had read and this one did not read again.
  package var keptReadingCount = 0
  /// The article files that were left out because something is wrong with them.
  package var leftOut: [String] = []
  package var diagnostics: [Diagnostic] = []

  package init() {}

  package var hasErrors: Bool { diagnostics.contains(where: \.isError) }

  mutating func count(_ archive: Archive, _ files: [MadeFile]) {
    articleCount = archive.documents.count
    mentionCount = archive.documents.reduce(0) { $0 + $1.mentions.count }
    pageCount = files.count { $0.staged.path.hasSuffix(".html") }
    byteCount = files.reduce(0) { $0 + $1.staged.size }
    keptCount = files.count { $0.basis?.isKept == true }
    writtenCount = files.count { !$0.staged.isPublished }
  }
}
