import Analysis
import ArchiveModel
import Indexing

/// Where the links of mentions lead, and what they are called.
extension PageScope {
  /// The page that a mention links to; `nil` where the archive has none.
  func target(of occurrence: Occurrence) -> (address: PageAddress, anchor: String?)? {
    let mention = view.archive.documents[occurrence.document].mentions[occurrence.mention]
    switch mention.subject {
    case .date(let date):
      guard date.kind == .date, let value = date.value,
        let key = DateKeys.keys(of: value).first
      else { return nil }
      return (.period(key: key), nil)
    case .country(let country):
      switch country.target {
      case .country(let code): return (.country(code: code), nil)
      case .group(let code): return (.group(code: code), nil)
      }
    case .citation(let citation):
      return target(of: citation, occurrence)
    case .name(let name):
      switch name.target {
      case .place(let code): return (.place(code: code), nil)
      case .organisation(let key), .defined(let key): return (.organisation(key: key), nil)
      }
    case .term(let term):
      guard !term.isDefinition else { return nil }
      let document = view.archive.documents[occurrence.document]
      let definition = document.definitions[term.definition]
      // In the paragraph that explains it, the word needs no link to its explanation.
      guard definition.unit != mention.unit else { return nil }
      return (
        .article(document.id),
        definition.provision.map { document.provisions[$0].eId }
          ?? document.units[definition.unit].anchor
      )
    }
  }

  private func target(
    of citation: CitationMention, _ occurrence: Occurrence
  ) -> (address: PageAddress, anchor: String?)? {
    switch citation.target {
    case .work, .itself: return nil
    case .document(let name), .number(let name): return (.document(name: name), nil)
    case .provision(let name, _):
      if let target = view.archive.citations.target(of: occurrence) {
        let document = view.archive.documents[target.document]
        return (
          .article(document.id), target.provision.map { document.provisions[$0].eId } ?? "title"
        )
      }
      // A document that is named with its provisions alone has no page.
      guard let name, view.archive.term(.documents, name) != nil else { return nil }
      return (.document(name: name), nil)
    }
  }

  /// The kind and the name of what a mention speaks of.
  func label(of mention: Mention, in document: Document) -> (kind: String, text: String) {
    switch mention.subject {
    case .date(let date):
      return ("date", date.value.map { view.dates.text($0) } ?? "")
    case .country(let country):
      switch country.target {
      case .country(let code): return ("country", view.names(ofCountry: code).name)
      case .group(let code): return ("group", view.names(ofGroup: code).name)
      }
    case .term(let term): return ("term", term.term)
    case .name(let name):
      switch name.target {
      case .place(let code): return ("place", view.names(ofPlace: code).name)
      case .organisation(let key), .defined(let key):
        return ("organisation", view.names(ofOrganisation: key).name)
      }
    case .citation(let citation):
      switch citation.target {
      case .document(let name), .work(let name): return ("document", "《\(name)》")
      case .number(let number): return ("document", number)
      case .itself: return ("clause", MentionText.printed(mention, in: document))
      case .provision(let name, _):
        return ("clause", MentionText.provision(mention, name, in: document))
      }
    }
  }
}
