import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// A page for each decade, year, month and day that something speaks of.
enum PeriodPages {
  static func pages(_ view: ArchiveView) -> [Page] {
    view.periods.keys.flatMap { key in
      let address = PageAddress.period(key: key)
      return [Page(address, template: "pages/period", given: .address) { content($0, key) }]
        + ValidityPages.pages(view, key)
        + ShelfPages.pages(view.mentions(.dates, key), of: address) { scope in
          ShelfPages.Subject(
            address: address, crumbs: crumbs(scope, key), name: scope.periodName(key))
        }
    }
  }

  private static func content(_ scope: PageScope, _ key: String) -> PageContent {
    let mentions = scope.view.mentions(.dates, key)
    let isLong = key.hasSuffix("X")
    var values: TemplateValue.Object = [
      "iso": .text(key), "html_date": .optional(isLong ? nil : key),
      "weekday": .optional(
        CalendarDate(key).map { scope.strings.word("weekday_\($0.weekday)") }),
      "years": isLong ? years(scope, key) : false,
      "months": key.utf8.count == 4 && !isLong ? PeriodCalendar.months(scope, year: key) : false,
      "calendar": key.utf8.count == 7 ? PeriodCalendar.weeks(scope, month: key) : false,
      "heat": key.utf8.count == 4 && !isLong ? PeriodCalendar.heat(scope, year: key) : false,
      "timeline": timeline(scope, key), "published": published(scope, key),
    ]
    values["shelf"] = scope.shelf(mentions.shelves, at: 0, of: scope.address)
    values["mentioned"] =
      mentions.count == 0
      ? false
      : ["count": .number(mentions.count), "by_article": scope.byArticle(mentions, on: 0)]
    values["effective"] = ValidityPages.section(scope, key, .effective)
    values["expires"] = ValidityPages.section(scope, key, .expires)
    return PageContent(
      title: scope.periodName(key), crumbs: crumbs(scope, key), pager: pager(scope, key),
      values: values)
  }

  /// What applies in a year and begins or ends in it as bars, and the documents that bear one of its days
  /// as points.
  private static func timeline(_ scope: PageScope, _ key: String) -> TemplateValue {
    guard key.utf8.count == 4, let year = Int(key),
      let first = CalendarDate(year: year, month: 1, day: 1),
      let last = CalendarDate(year: year, month: 12, day: 31)
    else { return false }
    let periods = scope.view.periods
    let places = Set(ValidityEnd.allCases.flatMap { periods.validities($0, in: key) }).sorted()
    let bars = places.map { scope.timelineEntry(periods.validity($0)) }
    let points = periods.documents(ofYear: key).compactMap { place -> Timeline.Entry? in
      let document = scope.view.archive.documents[place]
      guard let issued = document.frontMatter.issued else { return nil }
      return Timeline.Entry(
        text: Excerpt.first(24, of: scope.name(of: document).text),
        dates: scope.view.dates.text(issued), href: scope.href(.article(document.id)),
        start: issued, end: issued)
    }
    return scope.timeline(bars + points, span: (first, last))
  }

  /// The articles of a day or a month, where a page holds them; the index of articles has them all.
  private static func published(_ scope: PageScope, _ key: String) -> TemplateValue {
    guard key.utf8.count > 4 else { return false }
    let places = scope.view.periods.published(in: key)
    guard !places.isEmpty else { return false }
    let fits = places.count <= Shelves.most
    let index = PageAddress.articles(year: nil).shelf(key)
    return [
      "count": .number(places.count),
      "items": .list(fits ? places.map { scope.articleCard($0) } : []),
      "more": fits ? false : scope.link(scope.href(index), scope.strings.word("all_articles")),
    ]
  }

  /// The years of a decade or a century.
  private static func years(_ scope: PageScope, _ key: String) -> TemplateValue {
    let years = scope.view.periods.years(in: key)
    return years.isEmpty
      ? false : ["items": .list(years.map { scope.countedPeriod($0) })]
  }

  private static func crumbs(_ scope: PageScope, _ key: String) -> [(PageAddress, String)] {
    let above = [4, 7].filter { $0 < key.utf8.count }.map { length in
      let parent = String(key.prefix(length))
      return (PageAddress.period(key: parent), scope.periodName(parent))
    }
    return [(.dates, scope.strings.word("title_dates"))] + above
  }

  private static func pager(_ scope: PageScope, _ key: String) -> PageContent.Pager {
    let neighbours = scope.view.periods.neighbours(of: key)
    func link(_ key: String?) -> (PageAddress, String)? {
      key.map { (.period(key: $0), scope.periodName($0)) }
    }
    return PageContent.Pager(
      previous: link(neighbours.previous), up: crumbs(scope, key).last,
      next: link(neighbours.next))
  }
}
