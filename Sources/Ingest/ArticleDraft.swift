package import ArchiveModel

/// An article as it was read off a page, before anybody has reviewed it.
///
/// What is not printed is absent: no newspaper, page or year is guessed. Datelines, bylines and
/// credits that are run in stay in the text of their paragraph and are understood besides.
package struct ArticleDraft: Hashable, Sendable {
  package let kind: ArticleKind
  /// The headline, its lines joined; `nil` where none is printed.
  package let title: String?
  /// The line under a headline that begins with `——`, dashes included.
  package let subtitle: String?
  package let columnName: String?
  /// The byline as printed: `（记者江月明 何舟）`.
  package let byline: String?
  /// The names in the byline, padding removed: 张洋, 耿磊.
  package let authors: [String]
  package let dateline: Dateline?
  /// The dateline as printed: `（据新华社多哈5月29日电）`.
  package let datelineText: String?
  package let credit: String?
  /// The authorities that issued a document: 中共中央办公厅, 国务院办公厅.
  package let issuers: [String]
  /// The date printed under the title of a document.
  package let documentDate: CalendarDate?
  /// The number of a document: `国发〔2019〕5号`.
  package let documentNumber: String?
  package let continuedFrom: Jump?
  package let continuedTo: Jump?
  package let paragraphs: [DraftParagraph]
  /// The lines printed outside title, subtitle and body, in page order.
  package let printed: [PrintedLine]
  /// The lines of the article in the page file, blank ones between them included.
  package let lines: [LineRange]
  /// How sure it is that an article begins with its first line, in hundredths.
  package let boundaryConfidence: Int
  /// How sure the headline is, in hundredths; `nil` where there is none.
  package let headlineConfidence: Int?
  /// What a reviewer should look at.
  package let doubts: [Doubt]
}
