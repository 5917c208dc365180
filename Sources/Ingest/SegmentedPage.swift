package import ArchiveModel

/// A page parted into article drafts; every line that isn't blank is in one draft or left over.
package struct SegmentedPage: Hashable, Sendable {
  /// The name of the page.
  package let name: String
  package let articles: [ArticleDraft]
  /// Lines that belong to no article: page headers, names of editors.
  package let leftovers: [LineRange]
  /// Errors where text would be lost, warnings and notes where a boundary is uncertain.
  package let diagnostics: [Diagnostic]
}
