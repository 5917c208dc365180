import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// All articles by day, and those of each year.
enum ArticleIndexPages {
  static func pages(_ view: ArchiveView) -> [Page] {
    view.articleShelves.all.indices.map { place in
      let key = view.articleShelves.all[place].key
      return Page(
        PageAddress.articles(year: nil).shelf(key), template: "pages/articles",
        given: .places(place)
      ) { content($0, place) }
    }
  }

  private static func content(_ scope: PageScope, _ place: Int) -> PageContent {
    let documents = scope.view.archive.documents
    let shelves = scope.view.articleShelves
    let shelf = shelves.all[place]
    let base = PageAddress.articles(year: nil)
    let all = scope.strings.word("title_articles")
    let byDay = Dictionary(grouping: shelf.shown) { documents[$0].frontMatter.published }
    let days = byDay.keys.sorted(by: >).map { day -> TemplateValue in
      [
        "date": scope.day(day),
        "articles": .list((byDay[day] ?? []).map { scope.articleCard($0) }),
      ]
    }
    return PageContent(
      title: place == 0 ? all : scope.shelfText(shelf.key),
      crumbs: scope.shelfCrumbs(shelves, at: place, of: base, named: all),
      pager: scope.shelfPager(shelves, at: place, of: base, named: all),
      values: [
        "count": .number(shelf.count), "shelf": scope.shelf(shelves, at: place, of: base),
        "days": .list(days),
      ])
  }
}
