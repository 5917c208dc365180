package import ArchiveModel

/// A stretch of text that names a place or an organisation.
///
/// In `石家庄市` it is 0..<12 and place 130100.
package struct NameMention: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    /// A code of `places.tsv`: `130100`.
    case place(String)
    /// A code of `organisations.tsv`: `WHO`.
    case organisation(String)
    /// An organisation that the article itself gives a short name, by its full name.
    case defined(String)
  }

  /// UTF-8 bytes in the unit of text that the mention was found in.
  package let span: SourceSpan
  package let target: Target

  package init(span: SourceSpan, target: Target) {
    self.span = span
    self.target = target
  }
}
