import ArchiveModel

/// Says what is doubtful about an article, as `sitegen import` prints it.
enum DoubtText {
  /// A note at the line of the doubt; `article` is the number of the article on the page, counted
  /// from 1, `first` its first line.
  static func diagnostic(_ doubt: Doubt, article: Int, first: Int, page: String) -> Diagnostic {
    let because = doubt.evidence.map(words).joined(separator: ", ")
    let confidence = doubt.confidenceText.map { " (\($0))" } ?? ""
    let subject =
      switch doubt.subject {
      case .boundary:
        article > 1
          ? "boundary between articles \(article - 1) and \(article) is uncertain"
          : "beginning of article 1 is uncertain"
      case .missedBoundary: "article \(article) goes on here, which is uncertain"
      case .headline: "headline of article \(article) is uncertain"
      case .noHeadline: "article \(article) has no headline"
      case .noBody: "article \(article) has no body"
      case .paragraph: "paragraph break here is uncertain"
      case .remark: doubt.remark ?? ""
      }
    return Diagnostic(
      .note, code: "uncertain-\(doubt.subject.rawValue)",
      at: SourceLocation(file: page, line: doubt.lines?.first ?? first),
      subject + confidence + (because.isEmpty ? "" : ": " + because),
      fix: "compare the article with the page, and correct it there or in a file of corrections")
  }

  private static func words(_ evidence: Doubt.Evidence) -> String {
    switch evidence {
    case .columnChange: "the column is of another width before"
    case .sameColumn: "the column is as wide as before"
    case .closedBefore: "a dateline or credit closes what stands before"
    case .datelineAfter: "a dateline follows"
    case .noMark: "neither a dateline nor a headline stands here"
    case .headlineHere: "a headline stands here"
    case .wordsShared: "both sides share words"
    case .wordsDiffer: "the sides share hardly any words"
    case .sequel: "what follows begins as if it went on"
    case .headlineUnlike: "it shares few words with the body"
    case .headlineShared: "a neighbour could have it as well"
    case .fullLine: "the line before is nearly full"
    case .shortLine: "the line before is short"
    }
  }
}
