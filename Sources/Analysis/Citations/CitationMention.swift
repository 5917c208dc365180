package import ArchiveModel

/// A reference to a document, to a work, or to provisions.
package struct CitationMention: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    /// A law, regulation, plan, notice or treaty, by the name in 《》.
    case document(name: String)
    /// A newspaper, book or film, by the name in 《》.
    case work(name: String)
    /// A document by its number: 国发〔2019〕5号.
    case number(String)
    /// The citing document as a whole: 本法, 本意见.
    case itself
    /// Provisions by their eIds; of the citing document itself where no name is given. One reference
    /// names several in 第三条至第五条, 前两款 and 第一、二、三项, and none where it has no antecedent.
    case provision(document: String?, eIds: [String])
  }

  /// Why a reference leads nowhere.
  package enum Fault: String, Hashable, Sendable, CaseIterable {
    /// 前款 in the first paragraph, 该法 before any law.
    case noAntecedent = "no-antecedent"
    /// The document has no such provision.
    case noSuchProvision = "no-such-provision"
    /// The archive does not hold the document.
    case notInArchive = "not-in-archive"
  }

  package let target: Target
  /// What the citing document alone can tell; `nil` for what the archive has to decide.
  package let fault: Fault?
  /// UTF-8 bytes of the text, half open.
  package let span: SourceSpan

  package init(span: SourceSpan, target: Target, fault: Fault? = nil) {
    self.span = span
    self.target = target
    self.fault = fault
  }
}

extension CitationMention.Target: CustomStringConvertible {
  /// `甲法 art_3 art_4`; provisions of the citing document stand without a name.
  package var description: String {
    switch self {
    case .document(let name): "《\(name)》"
    case .work(let name): "work 《\(name)》"
    case .number(let number): number
    case .itself: "itself"
    case .provision(let document, let eIds):
      ((document.map { ["《\($0)》"] } ?? []) + eIds).joined(separator: " ")
    }
  }
}
