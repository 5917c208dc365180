package import ArchiveModel
package import Indexing

/// What loading a content folder gave.
package struct LoadedArchive: Sendable {
  /// The archive; `nil` where too little could be read to make one.
  package let archive: Archive?
  /// Everything that is wrong with the content, sorted.
  package let diagnostics: [Diagnostic]
  /// The addresses whose pages were taken back, by path.
  package var withdrawals: [Withdrawal] = []
  /// The article files that were left out because something is wrong with them, sorted.
  package var leftOut: [String] = []
  /// For each article file, the number of its path and its bytes.
  var digests: [String: UInt64] = [:]
  /// What the next build may take over of what was read.
  var readings: ReadingKeeping?
}
