import Analysis

/// The ranks by which clauses are told apart on the page, in the words of the law.
enum ClauseKind: String, CaseIterable {
  /// 编、章、节, and 一、 of a policy document.
  case section
  /// 条 of a law, （一） of a policy document.
  case article
  /// 项, 目, and 1. below a clause.
  case point

  init(_ element: ProvisionElement) {
    switch element {
    case .book, .part, .chapter, .lawSection, .section, .attachment, .division: self = .section
    case .article, .subsection: self = .article
    case .lawParagraph, .point, .indent, .paragraph, .subparagraph: self = .point
    }
  }
}
