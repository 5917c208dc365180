import ArchiveModel

/// Decides what sort of piece an article is by what is printed.
enum KindEvidence {
  /// The evidence that counts.
  struct Evidence {
    let isSupplied: Bool
    let isDocument: Bool
    let hasPicture: Bool
    let hasTitle: Bool
    let hasDateline: Bool
    let isContinued: Bool
    let paragraphs: Int
    /// The length of the body in characters.
    let length: Int
  }

  /// A report shorter than this is a brief, in characters.
  private static let briefLength = 150
  /// A piece without a dateline that is longer than this is a feature, in characters.
  private static let featureLength = 1200

  static func kind(_ evidence: Evidence) -> ArticleKind {
    if evidence.isSupplied { return .sponsored }
    if evidence.isDocument { return .policy }
    if evidence.hasPicture, !evidence.hasTitle, evidence.paragraphs <= 3 { return .caption }
    if !evidence.hasDateline, evidence.isContinued || evidence.length >= featureLength {
      return .feature
    }
    return evidence.length < briefLength && evidence.paragraphs <= 2 ? .brief : .news
  }
}
