import Analysis
import ArchiveModel
import Indexing
import Markup

/// An Atom feed: its name, what it belongs to, and its newest entries.
///
/// Source: RFC 4287. Without a base URL links are relative to the site's root, to which `xml:base`
/// leads, and ids are UUIDs made from the site's title and the subject's name (RFC 9562, version 8),
/// so they never change.
struct AtomFeed {
  static let most = 50

  /// The path of a page's feed below the site: `countries/SA/feed.xml`.
  static func path(of page: PageAddress) -> String {
    page == .home ? "feed.xml" : "\(page.path.dropLast(5))/feed.xml"
  }

  private let view: ArchiveView
  private let settings: ExportSource
  private let home: PageScope

  init(_ settings: ExportSource) {
    view = settings.view
    self.settings = settings
    home = PageScope(view: settings.view, address: .home)
  }

  /// The feed of a page: its name, the day of its newest entry, its entries' markup, newest first.
  func file(
    of page: PageAddress, title: String, updated: CalendarDate?, entries: [String]
  ) -> OutputFile {
    let site = view.archive.site
    let path = AtomFeed.path(of: page)
    let root = String(repeating: "../", count: path.utf8.count { $0 == 0x2F })
    let id =
      site.baseURL.map { page == .home ? $0 : $0 + page.path }
      ?? AtomFeed.identifier(page == .home ? site.title : "\(site.title) \(page.path)")
    var lines = [
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(site.language)\""
        + (site.baseURL == nil && !root.isEmpty ? " xml:base=\"\(root)\">" : ">"),
      "<title>\(XMLText.escaped(title))</title>",
    ]
    if page == .home, let subtitle = site.subtitle {
      lines.append("<subtitle>\(XMLText.escaped(subtitle))</subtitle>")
    }
    lines += [
      "<id>\(XMLText.escaped(id))</id>",
      "<updated>\(updated.map(time) ?? "1970-01-01T00:00:00Z")</updated>",
      "<author><name>\(XMLText.escaped(site.title))</name></author>",
      "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(address(path))\"/>",
      "<link rel=\"alternate\" type=\"text/html\" href=\"\(address(page.path))\"/>",
    ]
    lines += entries
    lines.append("</feed>")
    return OutputFile(path: path, bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// The entry of an article; the same in every feed.
  func entry(_ place: Int) -> String {
    let document = view.archive.documents[place]
    let authors = document.frontMatter.authors.map {
      "<author><name>\(XMLText.escaped($0))</name></author>"
    }
    return entry(
      home.name(of: document).text, path: PageAddress.article(document.id).path,
      name: document.id.description, day: document.frontMatter.published,
      summary: home.opening(of: document), further: authors)
  }

  /// The entry of a row of a fact list.
  func entry(list place: Int, row: Int, day: CalendarDate) -> String {
    let list = view.archive.lists[place]
    let (address, anchor) = home.rowAddress(place, row)
    let entry = list.entries[row]
    let facts = list.fields.compactMap { field in
      entry.values[field.key].map {
        "\(home.label(of: field))\(view.strings.word("colon"))\(ListCell.text(home, field, $0.content))"
      }
    }
    let quotes = entry.evidence.map(\.quote) + entry.sources
    return self.entry(
      home.rowName(place, row), path: "\(address.path)#\(anchor)",
      name: "\(list.slug) \(anchor)", day: day,
      summary: (facts + quotes).joined(separator: "\n"), further: [])
  }

  private func entry(
    _ title: String, path: String, name: String, day: CalendarDate, summary: String?,
    further: [String]
  ) -> String {
    let site = view.archive.site
    let id = site.baseURL.map { $0 + path } ?? AtomFeed.identifier("\(site.title) \(name)")
    let time = time(day)
    let lines =
      [
        "<entry>", "<title>\(XMLText.escaped(title))</title>",
        "<id>\(XMLText.escaped(id))</id>",
        "<link rel=\"alternate\" type=\"text/html\" href=\"\(address(path))\"/>",
        "<published>\(time)</published>", "<updated>\(time)</updated>",
      ] + further
      + [summary.map { "<summary>\(XMLText.escaped($0))</summary>" }].compactMap { $0 }
      + ["</entry>"]
    return lines.joined(separator: "\n")
  }

  private func address(_ path: String) -> String {
    XMLText.escaped((view.archive.site.baseURL ?? "") + path)
  }

  /// The beginning of a day in the site's zone.
  private func time(_ date: CalendarDate) -> String {
    let minutes = settings.minutesAheadOfUTC(date)
    if minutes == 0 { return "\(date)T00:00:00Z" }
    let (hours, rest) = (abs(minutes) / 60, abs(minutes) % 60)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(date)T00:00:00\(minutes < 0 ? "-" : "+")\(two(hours)):\(two(rest))"
  }

  /// A name for good: `urn:uuid:…`.
  static func identifier(_ name: String) -> String {
    var digits = Array(SHA256.hexDigest(of: Array(name.utf8)).prefix(32))
    digits[12] = "8"
    digits[16] = "8"
    let text = String(digits)
    var parts: [Substring] = []
    var rest = text[...]
    for length in [8, 4, 4, 4, 12] {
      parts.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return "urn:uuid:" + parts.joined(separator: "-")
  }
}
