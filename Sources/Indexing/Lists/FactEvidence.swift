package import ArchiveModel

/// Words of an article that support a fact.
package struct FactEvidence: Hashable, Sendable {
  package let article: ArticleID
  /// The words, verbatim.
  package let quote: String
  package let location: SourceLocation
}
