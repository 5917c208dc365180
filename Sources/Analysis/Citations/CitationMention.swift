package import ArchiveModel

/// A reference to a document, to a work, or to a provision.
package struct CitationMention: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    /// A law, regulation, plan, notice or treaty, by the name in 《》.
    case document(name: String)
    /// A newspaper, book or film, by the name in 《》.
    case work(name: String)
    /// A document by its number: 国发〔2019〕5号.
    case number(String)
    /// A provision by its eId; of the citing document itself where no name is given.
    case provision(document: String?, eId: String)
  }

  /// UTF-8 bytes of the text, half open.
  package let span: SourceSpan
  package let target: Target

  package init(span: SourceSpan, target: Target) {
    self.span = span
    self.target = target
  }
}
