package import Analysis
package import ArchiveModel

/// References whose fault only the whole archive can tell.
extension CitationIndex {
  /// A warning for each provision that a document of the archive does not have, and a note for each
  /// document that is not held although its provisions are cited, at the first place.
  package func diagnostics(_ documents: [Document]) -> [Diagnostic] {
    var absent: [String: [Occurrence]] = [:]
    var diagnostics: [Diagnostic] = []
    for occurrence in unresolved {
      let document = documents[occurrence.document]
      let mention = document.mentions[occurrence.mention]
      guard case .citation(let citation) = mention.subject, citation.fault == nil,
        case .provision(let name?, _) = citation.target, let fault = fault(of: occurrence)
      else { continue }
      if fault == .notInArchive {
        absent[name, default: []].append(occurrence)
      } else {
        diagnostics.append(CitationCheck.diagnostic(fault, mention, in: document))
      }
    }
    for (name, occurrences) in absent.sorted(by: { $0.key < $1.key }) {
      let first = documents[occurrences[0].document]
      let place = CitationCheck.diagnostic(
        .notInArchive, first.mentions[occurrences[0].mention], in: first
      ).location
      diagnostics.append(
        Diagnostic(
          .note, code: "citation-not-held", at: place,
          "the archive does not hold 《\(name)》, so \(occurrences.count) references to its "
            + "provisions, of which this is the first, are not linked to them",
          fix: "add the document to content/articles to have them linked"))
    }
    return diagnostics
  }
}
