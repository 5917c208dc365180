package import ArchiveModel

/// Something that a text names: a date, a country, a document, a provision, a defined term, a place or an
/// organisation.
///
/// Places and organisations may overlap the others: 中国 in 中国人民银行. An archive holds millions of
/// mentions, so each has 48 bytes: what is long and rare (`term`) lies apart.
package struct Mention: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case date(DateMention)
    case country(CountryMention)
    case citation(CitationMention)
    indirect case term(TermMention)
    case name(NameMention)
  }

  package let subject: Subject
  private let unitNumber: Int32
  /// UTF-8 bytes of the unit's text, half open.
  package let span: SourceSpan

  package init(unit: Int, subject: Subject) {
    unitNumber = Int32(unit)
    self.subject = subject
    span =
      switch subject {
      case .date(let mention): mention.span
      case .country(let mention): mention.span
      case .citation(let mention): mention.span
      case .term(let mention): mention.span
      case .name(let mention): mention.span
      }
  }

  /// The place of the text among the document's units.
  package var unit: Int { Int(unitNumber) }

  /// Whether it is a place or an organisation.
  package var isName: Bool {
    if case .name = subject { true } else { false }
  }
}
