/// What sort of piece an article is.
package enum ArticleKind: String, Sendable, Hashable, CaseIterable {
  /// A document of an authority: opinion, notice, regulation, law.
  case policy
  /// A report.
  case news
  /// A long piece: portrait, commentary, background.
  case feature
  /// A report of a few sentences.
  case brief
  /// The words under a picture.
  case caption
  /// Copy that was supplied or paid for by the party that it speaks of.
  case sponsored
}
