import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// Clauses with what they mention and who cites them.
extension PageScope {
  /// Citing sentences that stand beside a clause; the others are with the clause itself.
  private static let citingSentences = 3

  /// `clause_document` of the contract: a document with some of its provisions.
  func clauses(_ place: Int, _ provisions: [Int]) -> TemplateValue {
    let document = view.archive.documents[place]
    let frontMatter = document.frontMatter
    let count = view.clauses.provisions(of: place).count
    return [
      "id": .text("a-\(document.id)"), "article": articleRecord(place),
      "tree": link(href(.clauseTree(document.id)), strings.word("clause_tree")),
      "count": .number(count),
      "issuers": .optional(
        frontMatter.issuers.isEmpty ? nil : frontMatter.issuers.joined(separator: "　")),
      "document_number": .optional(frontMatter.documentNumber),
      "date": day(frontMatter.issued ?? frontMatter.published),
      "provisions": .list(provisions.map { clause(ProvisionKey(document: place, provision: $0)) }),
      "more": false,
    ]
  }

  /// `kinds` of the contract: the ranks among some clauses; `false` where there is one alone.
  func clauseKinds(
    _ clauses: [(document: Int, provisions: [Int])]
  ) -> TemplateValue {
    var counts: [ClauseKind: Int] = [:]
    for (document, provisions) in clauses {
      for index in provisions {
        let element = view.archive.documents[document].provisions[index].element
        counts[ClauseKind(element), default: 0] += 1
      }
    }
    guard counts.count > 1 else { return false }
    let items = ClauseKind.allCases.compactMap { kind -> TemplateValue? in
      counts[kind].map { count in
        [
          "id": .text(kind.rawValue), "text": .text(strings.word("clause_\(kind.rawValue)")),
          "count": .number(count),
        ]
      }
    }
    return ["items": .list(items)]
  }

  /// `clause` of the contract.
  func clause(_ key: ProvisionKey) -> TemplateValue {
    let document = view.archive.documents[key.document]
    let provision = document.provisions[key.provision]
    let opening = ProvisionText.opening(provision, document)
    let links = clauseLinks(key)
    return .object(
      TemplateValue.Object(
        PageScope.clauseKeys,
        [
          href(ofArticle: key.document, document, anchor: provision.eId),
          .number(min(provision.depth + 1, 5)), .text(ClauseKind(provision.element).rawValue),
          .text(provision.number), .text(provision.heading ?? ""),
          provision.heading == nil && !opening.isEmpty
            ? .text(Excerpt.first(40, of: opening)) : false,
          citing(key), links.isEmpty ? false : ["links": .list(links)],
        ]))
  }

  private static let clauseKeys = TemplateKeys(
    "href", "depth", "kind", "number", "heading", "excerpt", "cited", "related")

  /// The sentences that cite a clause; `false` where there are none.
  private func citing(_ key: ProvisionKey) -> TemplateValue {
    let citations = view.archive.citations.citations(of: key)
    guard !citations.isEmpty else { return false }
    let shown = citations.prefix(PageScope.citingSentences)
    let document = view.archive.documents[key.document]
    let all =
      citations.count > CitingClausePages.fewest
      ? href(.citingClause(document.id, eId: document.provisions[key.provision].eId))
      : href(.article(document.id), anchor: document.provisions[key.provision].eId)
    return [
      "count": .number(citations.count),
      "mentions": .list(shown.map { mention($0, namesArticle: true) }),
      "more": citations.count > shown.count
        ? link(all, "\(strings.word("more")) (\(citations.count - shown.count))") : false,
    ]
  }

  /// The page of everything that cites a clause.
  func citingLink(_ key: ProvisionKey, besides shown: Int) -> TemplateValue {
    let document = view.archive.documents[key.document]
    let count = view.archive.citations.citations(of: key).count
    return link(
      href(.citingClause(document.id, eId: document.provisions[key.provision].eId)),
      "\(strings.word("more")) (\(count - shown))")
  }

  /// What the provision's own texts mention; a section leaves that to its clauses.
  private func clauseLinks(_ key: ProvisionKey) -> [TemplateValue] {
    let document = view.archive.documents[key.document]
    let units = document.provisions[key.provision].units
    let mentions = units.filter { document.units[$0].provision == key.provision }
      .flatMap { document.mentions(ofUnit: $0) }
    return related(document, key.document, mentions: mentions)
  }
}
