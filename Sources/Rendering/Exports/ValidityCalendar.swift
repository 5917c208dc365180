import Analysis
import ArchiveModel
import Indexing
import Markup

/// The days on which something takes effect or expires, for a calendar program.
///
/// Source: RFC 5545. Days are whole and without a zone; what is known by month or year alone is no
/// day and stays out, and so do lists of reference. DTSTAMP is the publication of the source, so that two builds are the same.
enum ValidityCalendar {
  static let path = "calendar.ics"

  static func file(_ view: ArchiveView) -> OutputFile {
    let scope = PageScope(view: view, address: .home)
    var text = CalendarText()
    text.add("BEGIN", "VCALENDAR")
    text.add("VERSION", "2.0")
    text.add("PRODID", "-//sitegen//archive//\(view.strings.isChinese ? "ZH" : "EN")")
    text.add("CALSCALE", "GREGORIAN")
    text.add("X-WR-CALNAME", text: view.archive.site.title)
    for validity in view.periods.validities where !validity.isReference {
      if case .point(.day(let day))? = validity.start {
        add("takes_effect", day, validity, scope, &text)
      }
      if case .point(.day(let day))? = validity.end {
        add("expires", day, validity, scope, &text)
      }
    }
    text.add("END", "VCALENDAR")
    return OutputFile(path: path, bytes: text.bytes)
  }

  private static func add(
    _ word: String, _ day: CalendarDate, _ validity: ValidityEntry, _ scope: PageScope,
    _ text: inout CalendarText
  ) {
    let site = scope.view.archive.site
    let (href, name) = scope.subject(of: validity)
    let next = day.advanced(by: 1) ?? day
    text.add("BEGIN", "VEVENT")
    text.add(
      "UID",
      AtomFeed.identifier(
        "\(site.title) \(word) \(href) \(day)\(sentence(validity, scope))"))
    text.add("DTSTAMP", "\(compact(stamp(validity, scope)))T000000Z")
    text.add("DTSTART;VALUE=DATE", compact(day))
    text.add("DTEND;VALUE=DATE", compact(next))
    text.add("SUMMARY", text: "\(scope.strings.word(word))\(scope.strings.word("colon"))\(name)")
    text.add("DESCRIPTION", text: scope.validityText(validity.start, validity.end))
    if let base = site.baseURL { text.add("URL", base + href) }
    text.add("TRANSP", "TRANSPARENT")
    text.add("END", "VEVENT")
  }

  /// What tells sentences of one article apart.
  private static func sentence(_ validity: ValidityEntry, _ scope: PageScope) -> String {
    guard case .sentence(let place) = validity.subject else { return "" }
    return " \(scope.view.archive.documents[place.document].id) \(place.statement)"
  }

  /// The publication of the article that says it.
  private static func stamp(_ validity: ValidityEntry, _ scope: PageScope) -> CalendarDate {
    let archive = scope.view.archive
    switch validity.subject {
    case .document(let place): return archive.documents[place].frontMatter.published
    case .fact(let list, let row):
      let places = archive.evidence(ofList: list)[row].map(\.document)
      return places.min().map { archive.documents[$0].frontMatter.published }
        ?? archive.documents.last?.frontMatter.published ?? .first
    case .named, .provisions, .sentence:
      return validity.evidence.first.map { archive.documents[$0.document].frontMatter.published }
        ?? .first
    }
  }

  private static func compact(_ day: CalendarDate) -> String {
    String(day.description.filter { $0 != "-" })
  }
}
