import ArchiveModel

/// What is known of an article before its sentences on validity are read.
struct ValidityGround {
  enum Kind {
    /// A rule: 本办法 is the article, and `自7月1日起施行。` speaks of it.
    case rule
    /// A report: 本办法 is something that it quotes.
    case report
    /// Nothing is known: 本办法 is the text itself, and what has no name stays without one.
    case unknown
  }

  /// The day that the article bears: that of 自公布之日起 and of 自发布之日起.
  let issued: CalendarDate?
  private let knownKind: Kind?
  private let provisions: CitationGround?

  init(kind: Kind, issued: CalendarDate?) {
    knownKind = kind
    provisions = nil
    self.issued = issued
  }

  /// The ground of a text that stands alone: a rule if it has provisions, and otherwise unknown.
  init(provisions: CitationGround) {
    knownKind = nil
    self.provisions = provisions
    issued = nil
  }

  /// What the article is; asked for only where a sentence on validity stands, for it may cost the outline.
  var kind: Kind { knownKind ?? (provisions?.hasProvisions == true ? .rule : .unknown) }
}
