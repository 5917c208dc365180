package import Analysis
package import Indexing

/// Citations and the way back, noted by document.
package struct NotedCitations: Sendable {
  private let citations: CitationIndex
  private let reads: PageReads?

  init(_ citations: CitationIndex, _ reads: PageReads?) {
    self.citations = citations
    self.reads = reads
  }

  /// The document that a name or number in a citation stands for, if the archive holds it.
  package func holding(_ name: String) -> Int? {
    reads?.note(.holding, name)
    return citations.holding(name)
  }

  /// Where a citation leads, if the archive holds it; the first place of several.
  package func target(of occurrence: Occurrence) -> CitationIndex.Target? {
    reads?.note(.citationTargets, occurrence.document)
    return citations.target(of: occurrence)
  }

  /// Every place that a citation names.
  package func targets(of occurrence: Occurrence) -> [CitationIndex.Target] {
    reads?.note(.citationTargets, occurrence.document)
    return citations.targets(of: occurrence)
  }

  /// Why a citation leads nowhere; `nil` where it leads somewhere.
  package func fault(of occurrence: Occurrence) -> CitationMention.Fault? {
    reads?.note(.citationTargets, occurrence.document)
    return citations.fault(of: occurrence)
  }

  /// The citations of a provision, in the order of the archive.
  package func citations(of provision: ProvisionKey) -> [Occurrence] {
    reads?.note(.citing, provision.document)
    return citations.citations(of: provision)
  }

  /// The citations of a document as a whole, in the order of the archive.
  package func citations(ofDocument place: Int) -> [Occurrence] {
    reads?.note(.citing, place)
    return citations.citations(ofDocument: place)
  }

  /// The citations of single provisions of a document, by the name that they give it.
  package func provisionCitations(ofDocument name: String) -> [Occurrence] {
    reads?.note(.provisionsOfNamed, name)
    return citations.provisionCitations(ofDocument: name)
  }

  /// The provisions that are cited; for the list of pages, which is made anew in every build.
  var citedProvisions: [ProvisionKey] {
    reads?.note(.allDocuments)
    return citations.citedProvisions
  }
}
