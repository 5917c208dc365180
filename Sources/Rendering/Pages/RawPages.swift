import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// The index of raw pages, and a proof sheet for each: every line beside the article that it went to.
enum RawPages {
  static func pages(_ view: ArchiveView) -> [Page] {
    let days = view.archive.rawPages.indices.map { day(view, $0) }
    let order = days.indices.sorted { (days[$0], $0) < (days[$1], $1) }
    let shelves = Shelves(days: order.map { days[$0] })
    let given = PageGiven { hash in
      hash.mix(shelves)
      hash.mix(order)
    }
    let index = shelves.all.indices.map { place in
      Page(
        PageAddress.rawPages.shelf(shelves.all[place].key), template: "pages/raw-pages",
        given: given.page(place)
      ) { indexContent($0, shelves, place, order) }
    }
    let pages = view.archive.rawPages.indices.flatMap { place in
      (1...max(1, view.sheets[place].parts.count)).map { part in
        let name = view.archive.rawPages[place].name
        return Page(
          .rawPage(name: name, part: part), template: "pages/raw-page",
          given: .places(place, part)
        ) { content($0, place, part) }
      }
    }
    return index + pages
  }

  /// The day of a page: that of its articles, or the one that its name begins with. A page without a
  /// day stands before all others.
  private static func day(_ view: ArchiveView, _ place: Int) -> CalendarDate {
    let article = view.sheets[place].articles.first
    return article.map { view.archive.documents[$0].frontMatter.published }
      ?? CalendarDate(view.archive.rawPages[place].name.prefix(10))
      ?? CalendarDate.first
  }

  private static func indexContent(
    _ scope: PageScope, _ shelves: Shelves, _ index: Int, _ order: [Int]
  ) -> PageContent {
    let archive = scope.view.archive
    let title = scope.strings.word("title_raw")
    let shelf = shelves.all[index]
    let items = shelf.shown.map { order[$0] }.map { place -> TemplateValue in
      let page = archive.rawPages[place]
      let sheet = scope.view.sheets[place]
      let first = sheet.articles.first.map { archive.documents[$0].frontMatter }
      return [
        "href": .text(scope.href(.rawPage(name: page.name))), "text": .text(page.name),
        "date": first.map { frontMatter in
          [
            "iso": .text(frontMatter.published.description),
            "text": .text(scope.view.dates.text(frontMatter.published)),
          ]
        } ?? false,
        "source": .optional(first?.source), "article_count": .number(sheet.articles.count),
        "line_count": .number(sheet.lineCount), "leftover_count": .number(sheet.leftoverCount),
        "doubt_count": .number(sheet.doubts.count),
      ]
    }
    return PageContent(
      title: index == 0 ? title : "\(title) · \(scope.shelfText(shelf.key))",
      crumbs: scope.shelfCrumbs(shelves, at: index, of: .rawPages, named: title),
      pager: scope.shelfPager(shelves, at: index, of: .rawPages, named: title),
      values: [
        "count": .number(shelf.count), "shelf": scope.shelf(shelves, at: index, of: .rawPages),
        "items": .list(items),
      ])
  }

  private static func content(_ scope: PageScope, _ place: Int, _ part: Int) -> PageContent {
    let name = scope.view.archive.rawPages[place].name
    let index = (PageAddress.rawPages, scope.strings.word("title_raw"))
    return PageContent(
      title: part == 1 ? name : "\(name) (\(part))",
      crumbs: part == 1 ? [index] : [index, (.rawPage(name: name), name)],
      pager: pager(scope, place, part),
      values: ProofPage(scope, rawPage: place, part: part).values)
  }

  /// The parts of a page follow each other, then comes the next page.
  private static func pager(_ scope: PageScope, _ place: Int, _ part: Int) -> PageContent.Pager {
    let pages = scope.view.archive.rawPages
    func link(_ place: Int, _ part: Int) -> (PageAddress, String)? {
      guard pages.has(place) else { return nil }
      let count = max(1, scope.view.sheets[place].parts.count)
      guard (1...count).contains(part) else { return nil }
      let name = pages[place].name
      return (.rawPage(name: name, part: part), part == 1 ? name : "\(name) (\(part))")
    }
    let before = place > 0 ? max(1, scope.view.sheets[place - 1].parts.count) : 1
    return PageContent.Pager(
      previous: link(place, part - 1) ?? link(place - 1, before),
      up: (.rawPages, scope.strings.word("title_raw")),
      next: link(place, part + 1) ?? link(place + 1, 1))
  }
}
