import Analysis
import Indexing
import Templating

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

  /// `kinds` of the contract: the ranks among some clauses; `false` where there is one alone.
  static func filter(
    _ scope: PageScope, _ clauses: [(document: Int, provisions: [Int])]
  ) -> TemplateValue {
    var counts: [ClauseKind: Int] = [:]
    for (document, provisions) in clauses {
      for index in provisions {
        let element = scope.view.archive.documents[document].provisions[index].element
        counts[ClauseKind(element), default: 0] += 1
      }
    }
    guard counts.count > 1 else { return false }
    let items = allCases.compactMap { kind -> TemplateValue? in
      counts[kind].map { count in
        [
          "id": .text(kind.rawValue), "text": .text(scope.strings.word("clause_\(kind.rawValue)")),
          "count": .number(count),
        ]
      }
    }
    return ["items": .list(items)]
  }
}
