package import ArchiveModel

/// Something that a text names: a date, a country, a document, a provision or a defined term.
package struct Mention: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case date(DateMention)
    case country(CountryMention)
    case citation(CitationMention)
    case term(TermMention)
  }

  /// The place of the text among the document's units.
  package let unit: Int
  package let subject: Subject

  package init(unit: Int, subject: Subject) {
    self.unit = unit
    self.subject = subject
  }

  /// UTF-8 bytes of the unit's text, half open.
  package var span: SourceSpan {
    switch subject {
    case .date(let mention): mention.span
    case .country(let mention): mention.span
    case .citation(let mention): mention.span
    case .term(let mention): mention.span
    }
  }
}
