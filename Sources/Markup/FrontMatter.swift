package import ArchiveModel

/// What is known of an article besides its text. What is absent stays absent.
package struct FrontMatter: Hashable, Sendable {
  package var id: ArticleID
  package var title: String?
  package var subtitle: String?
  package var kind: ArticleKind
  package var published: CalendarDate
  package var source: String?
  package var page: String?
  package var column: String?
  package var authors: [String] = []
  /// The byline as printed: `新华社记者`.
  package var byline: String?
  package var dateline: Dateline?
  package var credit: String?
  package var issuers: [String] = []
  package var documentNumber: String?
  /// The day that a document bears.
  package var issued: CalendarDate?
  /// The first day on which a document applies.
  package var effective: CalendarDate?
  /// The last day on which a document applies, inclusive.
  package var expires: CalendarDate?
  package var continuedFrom: String?
  package var continuedTo: String?
  /// Old paths below the site that lead here.
  package var aliases: [String] = []
  package var topics: [String] = []
  /// Lines printed outside title and body, verbatim, in the order of the page.
  package var printed: [String] = []
  package var raw: RawReference?
  package var review: Review?
  /// What the import was not sure of.
  package var doubts: [Doubt] = []
  /// The SHA-256 of the file as the import wrote it, without this line.
  package var imported: String?

  package init(id: ArticleID, kind: ArticleKind, published: CalendarDate) {
    self.id = id
    self.kind = kind
    self.published = published
  }

  /// Whether a person has looked at the import.
  package enum Review: String, Sendable, Hashable, CaseIterable {
    case draft
    case reviewed
  }

  /// Where the article stands on a raw page.
  package struct RawReference: Hashable, Sendable {
    /// The file name below `content/raw`.
    package let file: String
    package let lines: [LineRange]
    /// The SHA-256 of the raw page that the lines count in.
    package let sha256: String?
    /// What the page was converted from before it was kept as UTF-8; `nil` where it came as UTF-8.
    package let encoding: TextEncoding?

    package init(
      file: String, lines: [LineRange], sha256: String?, encoding: TextEncoding? = nil
    ) {
      self.file = file
      self.lines = lines
      self.sha256 = sha256
      self.encoding = encoding
    }
  }

  /// The front matter of a text of which nothing is known.
  static var unknown: FrontMatter? {
    ArticleID("0001-01-01-01").map { FrontMatter(id: $0, kind: .policy, published: $0.date) }
  }

  /// Every key that front matter may have, in the order in which it is written.
  package static let keys = [
    "id", "title", "subtitle", "kind", "published", "source", "page", "column", "authors",
    "byline", "dateline", "credit", "issuers", "document_number", "issued", "effective",
    "expires", "continued_from", "continued_to", "aliases", "topics", "printed", "raw",
    "review", "doubts", "imported",
  ]
}
