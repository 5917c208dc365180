import ArchiveModel
import Indexing
import Templating

/// Long indexes as pages show them: the entries of one page, and the way to the others.
extension PageScope {
  /// `shelf` of the contract: the pages below one, or beside it; `false` for an index of one page.
  func shelf(_ shelves: Shelves, at place: Int, of base: PageAddress) -> TemplateValue {
    guard shelves.isLong else { return false }
    let shelf = shelves.all[place]
    // The days of a month lead to each other by the pager; their calendar is the month's page.
    if shelf.below.isEmpty, shelf.key.utf8.count == 10 { return false }
    let around =
      shelf.below.isEmpty ? shelf.parent.map { shelves.all[$0].below } ?? [] : shelf.below
    let isParted = around.contains { shelves.all[$0].key.utf8.count > 10 }
    let shown = isParted ? [shelf.below.isEmpty ? shelf.parent ?? place : place] + around : around
    let newestFirst = isParted ? shown : shown.reversed()
    let items = newestFirst.map { other -> TemplateValue in
      [
        "href": .text(href(base.shelf(shelves.all[other].key))),
        "text": .text(shelfText(shelves.all[other].key)),
        "count": .number(shelves.all[other].count), "current": other == place ? "page" : false,
      ]
    }
    let isCut = place == 0 && shelf.shown.lowerBound > 0
    return ["items": .list(items), "newest": .flag(isCut)]
  }

  /// The name of a shelf: `2025年5月`, `2025年5月30日（2）`.
  func shelfText(_ key: String) -> String {
    let period = String(key.prefix(10))
    let text = EDTF(period).map { view.dates.text($0) } ?? period
    guard key.utf8.count > 10 else { return text }
    return strings.isChinese ? "\(text)（\(key.dropFirst(16))）" : "\(text) (\(key.dropFirst(16)))"
  }

  /// The pages of a long index before, above and behind one; none for the index's own page.
  func shelfPager(
    _ shelves: Shelves, at place: Int, of base: PageAddress, named name: String
  ) -> PageContent.Pager {
    func link(_ place: Int?) -> (PageAddress, String)? {
      place.map { (base.shelf(shelves.all[$0].key), shelfText(shelves.all[$0].key)) }
    }
    let shelf = shelves.all[place]
    guard let parent = shelf.parent else { return PageContent.Pager() }
    return PageContent.Pager(
      previous: link(shelf.previous), up: parent == 0 ? (base, name) : link(parent),
      next: link(shelf.next))
  }

  /// The pages above a page of a long index, from the index's own.
  func shelfCrumbs(
    _ shelves: Shelves, at place: Int, of base: PageAddress, named name: String
  ) -> [(PageAddress, String)] {
    var crumbs: [(PageAddress, String)] = []
    var above = shelves.all[place].parent
    while let place = above {
      let key = shelves.all[place].key
      crumbs.append(key.isEmpty ? (base, name) : (base.shelf(key), shelfText(key)))
      above = shelves.all[place].parent
    }
    return crumbs.reversed()
  }
}
