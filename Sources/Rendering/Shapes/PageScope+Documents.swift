import Analysis
import Indexing

/// Cited documents as pages name them.
extension PageScope {
  /// A name in its signs; a number stands bare.
  func title(ofDocument name: String) -> String {
    isNumber(document: name) ? name : "《\(name)》"
  }

  /// Whether a document is cited by its number: 国发〔2024〕5号.
  func isNumber(document name: String) -> Bool {
    guard let first = view.archive.term(.documents, name)?.occurrences.first,
      case .citation(let citation) =
        view.archive.documents[first.document].mentions[first.mention].subject,
      case .number = citation.target
    else { return false }
    return true
  }
}
