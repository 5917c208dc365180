import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// All articles by day, and those of each year.
enum ArticleIndexPages {
  static func pages(_ view: ArchiveView) -> [Page] {
    let years = Set(view.archive.documents.map(\.frontMatter.published.year)).sorted(by: >)
    return ([nil] + years.map { Optional($0) }).map { year in
      Page(.articles(year: year), template: "pages/articles") { scope in
        content(scope, year: year, years: years)
      }
    }
  }

  private static func content(_ scope: PageScope, year: Int?, years: [Int]) -> PageContent {
    let documents = scope.view.archive.documents
    let shown = documents.indices.filter { place in
      year == nil || documents[place].frontMatter.published.year == year
    }
    let byDay = Dictionary(grouping: shown) { documents[$0].frontMatter.published }
    let days = byDay.keys.sorted(by: >).map { day -> TemplateValue in
      [
        "date": scope.day(day),
        "articles": .list((byDay[day] ?? []).map { scope.articleCard($0) }),
      ]
    }
    let choices = years.map { choice -> TemplateValue in
      [
        "href": .text(scope.href(.articles(year: choice))),
        "text": .text(scope.view.dates.text(.year(choice))),
        "count": .number(documents.count { $0.frontMatter.published.year == choice }),
        "current": choice == year ? "page" : false,
      ]
    }
    let all = scope.strings.word("title_articles")
    return PageContent(
      title: year.map { scope.view.dates.text(.year($0)) } ?? all,
      crumbs: year == nil ? [] : [(.articles(year: nil), all)],
      values: [
        "count": .number(shown.count),
        "years": choices.isEmpty ? false : ["items": .list(choices)], "days": .list(days),
      ])
  }
}
