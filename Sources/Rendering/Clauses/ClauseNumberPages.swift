import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// A page for each number that clauses bear: every （七） and 第七条 of the archive.
enum ClauseNumberPages {
  static func pages(_ view: ArchiveView) -> [Page] {
    view.clauses.numbers.flatMap { number -> [Page] in
      let groups = groups(view.clauses.clauses(of: number))
      let shelves = Shelves(
        days: groups.map { view.archive.documents[$0[0].document].frontMatter.published },
        counts: groups.map(\.count), mostOfItem: ClauseIndex.mostOfDocument)
      let given = given(groups, shelves)
      return shelves.all.indices.map { place in
        let address = PageAddress.clauseNumber(number).shelf(shelves.all[place].key)
        return Page(
          address, template: "pages/clause-number", given: given.page(place)
        ) { content($0, number, groups, shelves, place) }
      }
    }
  }

  /// The clauses by document; they come in the order of the archive.
  private static func groups(_ clauses: [ProvisionKey]) -> [[ProvisionKey]] {
    var groups: [[ProvisionKey]] = []
    for clause in clauses {
      if groups.last?[0].document == clause.document {
        groups[groups.count - 1].append(clause)
      } else {
        groups.append([clause])
      }
    }
    return groups
  }

  private static func given(_ groups: [[ProvisionKey]], _ shelves: Shelves) -> PageGiven {
    PageGiven { hash in
      hash.mix(shelves)
      for clause in groups.joined() {
        hash.mix(clause.document)
        hash.mix(clause.provision)
      }
    }
  }

  private static func content(
    _ scope: PageScope, _ number: Int, _ groups: [[ProvisionKey]], _ shelves: Shelves,
    _ place: Int
  ) -> PageContent {
    let shelf = shelves.all[place]
    let base = PageAddress.clauseNumber(number)
    let name = scope.strings.fill("clause_number", ["number": "\(number)"])
    let documents = shelf.shown.reversed().map { index -> TemplateValue in
      let group = groups[index]
      let shown = group.prefix(ClauseIndex.mostOfDocument)
      let document = scope.view.archive.documents[group[0].document]
      let more =
        group.count > shown.count
        ? scope.link(
          scope.href(.clauseTree(document.id)),
          "\(scope.strings.word("more")) (\(group.count - shown.count))") : false
      return [
        "article": scope.articleRecord(group[0].document),
        "date": scope.day(document.frontMatter.issued ?? document.frontMatter.published),
        "provisions": .list(shown.map { scope.clause($0) }), "more": more,
      ]
    }
    return PageContent(
      title: place == 0 ? name : "\(name) · \(scope.shelfText(shelf.key))",
      crumbs: [(.clauses, scope.strings.word("title_clauses"))]
        + scope.shelfCrumbs(shelves, at: place, of: base, named: name),
      pager: place == 0
        ? neighbours(scope, number)
        : scope.shelfPager(shelves, at: place, of: base, named: name),
      values: [
        "count": .number(shelf.count), "shelf": scope.shelf(shelves, at: place, of: base),
        "documents": .list(documents),
      ])
  }

  private static func neighbours(_ scope: PageScope, _ number: Int) -> PageContent.Pager {
    let numbers = scope.view.clauses.numbers
    func link(_ number: Int?) -> (PageAddress, String)? {
      number.map {
        (.clauseNumber($0), scope.strings.fill("clause_number", ["number": "\($0)"]))
      }
    }
    let place = numbers.firstIndex(of: number) ?? 0
    return PageContent.Pager(
      previous: link(place > 0 ? numbers[place - 1] : nil),
      up: (.clauses, scope.strings.word("title_clauses")),
      next: link(place + 1 < numbers.count ? numbers[place + 1] : nil))
  }
}
