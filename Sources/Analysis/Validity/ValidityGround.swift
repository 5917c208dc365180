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

  let kind: Kind
  /// The day that the article bears: that of 自公布之日起 and of 自发布之日起.
  let issued: CalendarDate?
}
