package import ArchiveModel
import Markup

/// Says which references of a document lead nowhere, as far as the document itself can tell.
package enum CitationCheck {
  /// A warning for each reference without antecedent and for each to a provision that is not there.
  package static func diagnostics(for document: Document) -> [Diagnostic] {
    let faulty = document.mentions.compactMap { mention -> (CitationMention.Fault, Mention)? in
      guard case .citation(let citation) = mention.subject, let fault = citation.fault else {
        return nil
      }
      return (fault, mention)
    }
    return faulty.map { diagnostic($0.0, $0.1, in: document, findsColumn: faulty.count < 200) }
  }

  /// The warning for one reference; the archive uses it for documents that it holds.
  package static func diagnostic(
    _ fault: CitationMention.Fault, _ mention: Mention, in document: Document,
    findsColumn: Bool = true
  ) -> Diagnostic {
    let unit = document.units[mention.unit]
    let text = String(decoding: unit.placed.utf8(mention.span), as: UTF8.self)
    let place = document.location(of: findsColumn ? text : "", in: unit)
    switch fault {
    case .noAntecedent:
      return Diagnostic(
        .warning, code: "citation-antecedent", at: place,
        "'\(text)' has nothing before it that it could mean, so it is not linked",
        fix: "compare with the source: a paragraph or a name may have been lost")
    case .noSuchProvision:
      return Diagnostic(
        .warning, code: "citation-provision", at: place,
        "'\(text)' names a provision that its document does not have, so it is not linked to one",
        fix: "compare both with the source; the printed number is kept")
    case .notInArchive:
      return Diagnostic(
        .note, code: "citation-not-held", at: place,
        "'\(text)' names a document that the archive does not hold",
        fix: "add the document to content/articles to have the reference linked")
    }
  }
}
