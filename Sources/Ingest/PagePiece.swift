import ArchiveModel

/// What a page that is read in pieces brings along from the pieces before.
package struct PagePiece: Sendable {
  /// How sure it is that an article begins where the piece does, found with what stands before it.
  package struct Opening: Sendable {
    let confidence: Int
    let doubts: [Doubt]

    /// Of an article that was read with what stands before it.
    package init(of article: ArticleDraft) {
      confidence = article.boundaryConfidence
      doubts = article.doubts.filter { $0.subject == .boundary }
    }
  }

  /// A page that comes at once.
  package static let whole = PagePiece(articlesBefore: 0, opening: nil, isEnd: true)

  /// How many articles stand before the piece; messages count on from them.
  let articlesBefore: Int
  /// `nil` where nothing stands before it, or no article begins with it.
  let opening: Opening?
  /// Whether the page ends with the piece.
  let isEnd: Bool

  package init(articlesBefore: Int, opening: Opening?, isEnd: Bool) {
    self.articlesBefore = articlesBefore
    self.opening = opening
    self.isEnd = isEnd
  }
}
