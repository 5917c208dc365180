import Analysis
import ArchiveModel
import Indexing
import Markup

/// The feeds of the archive, of each country, each document and each fact list.
enum Feeds {
  static func export(_ source: ExportSource, to sink: OutputSink) throws {
    let view = source.view
    let feed = AtomFeed(source)
    // An article stands in many feeds, in the same words.
    var entries: [Int: String] = [:]
    func file(_ page: PageAddress, _ title: String, _ articles: [Int]) -> OutputFile {
      let newest = articles.suffix(AtomFeed.most).reversed()
      let texts = newest.map { place -> String in
        if let known = entries[place] { return known }
        let text = feed.entry(place)
        entries[place] = text
        return text
      }
      let updated = newest.first.map { view.archive.documents[$0].frontMatter.published }
      return feed.file(of: page, title: title, updated: updated, entries: texts)
    }
    let site = view.archive.site.title
    try sink(file(.home, site, Array(view.archive.documents.indices)))
    for code in view.countryCodes {
      let name = view.names(ofCountry: code).name
      try sink(
        file(.country(code: code), "\(name) — \(site)", view.mentions(.countries, code).articles))
    }
    let home = PageScope(view: view, address: .home)
    for term in view.archive.terms(.documents) {
      try sink(
        file(
          .document(name: term.key), "\(home.title(ofDocument: term.key)) — \(site)",
          view.mentions(.documents, term.key).articles))
    }
    for place in view.archive.lists.indices { try sink(list(place, feed, view)) }
  }

  /// The rows of a list, those with the newest evidence first.
  private static func list(_ place: Int, _ feed: AtomFeed, _ view: ArchiveView) -> OutputFile {
    let list = view.archive.lists[place]
    let fallback = view.archive.documents.last?.frontMatter.published ?? .first
    let rows = list.entries.indices.map { row -> (day: CalendarDate, row: Int) in
      let newest = view.archive.evidence(ofList: place)[row].map(\.document).max()
      return (newest.map { view.archive.documents[$0].frontMatter.published } ?? fallback, row)
    }
    .sorted { ($1.day, $0.row) < ($0.day, $1.row) }.prefix(AtomFeed.most)
    return feed.file(
      of: .list(slug: list.slug),
      title:
        "\(PageScope(view: view, address: .home).listTitle(list)) — \(view.archive.site.title)",
      updated: rows.first?.day,
      entries: rows.map { feed.entry(list: place, row: $0.row, day: $0.day) })
  }
}
