import Analysis
import ArchiveModel
import Indexing
import Markup

/// The latest articles as an Atom feed.
///
/// Source: RFC 4287. Without a base URL links are relative to the feed, and ids are UUIDs made from
/// the site's title and the article's id (RFC 9562, version 8), so they never change.
enum AtomFeed {
  private static let most = 50

  static func file(_ view: ArchiveView, _ settings: ExportSource) -> OutputFile {
    let site = view.archive.site
    let scope = PageScope(view: view, address: .home)
    let newest = view.archive.documents.indices.reversed().prefix(most)
    let updated =
      newest.first.map { view.archive.documents[$0].frontMatter.published }
      ?? CalendarDate(dayNumber: 0)
    var lines = [
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(site.language)\">",
      "<title>\(XMLText.escaped(site.title))</title>",
    ]
    if let subtitle = site.subtitle {
      lines.append("<subtitle>\(XMLText.escaped(subtitle))</subtitle>")
    }
    lines += [
      "<id>\(XMLText.escaped(site.baseURL ?? identifier(site.title)))</id>",
      "<updated>\(updated.map { time($0, settings) } ?? "1970-01-01T00:00:00Z")</updated>",
      "<author><name>\(XMLText.escaped(site.title))</name></author>",
      "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(address("feed.xml", site))\"/>",
      "<link rel=\"alternate\" type=\"text/html\" href=\"\(address("index.html", site))\"/>",
    ]
    for place in newest { lines += entry(scope, place, settings) }
    lines.append("</feed>")
    return OutputFile(path: "feed.xml", bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private static func entry(
    _ scope: PageScope, _ place: Int, _ settings: ExportSource
  ) -> [String] {
    let archive = scope.view.archive
    let document = archive.documents[place]
    let path = PageAddress.article(document.id).path
    let time = time(document.frontMatter.published, settings)
    let id =
      archive.site.baseURL.map { $0 + path } ?? identifier("\(archive.site.title) \(document.id)")
    let authors = document.frontMatter.authors.map {
      "<author><name>\(XMLText.escaped($0))</name></author>"
    }
    let summary = scope.opening(of: document).map {
      "<summary>\(XMLText.escaped($0))</summary>"
    }
    return [
      "<entry>", "<title>\(XMLText.escaped(scope.name(of: document).text))</title>",
      "<id>\(XMLText.escaped(id))</id>",
      "<link rel=\"alternate\" type=\"text/html\" href=\"\(address(path, archive.site))\"/>",
      "<published>\(time)</published>", "<updated>\(time)</updated>",
    ] + authors + [summary].compactMap { $0 } + ["</entry>"]
  }

  private static func address(_ path: String, _ site: Site) -> String {
    XMLText.escaped((site.baseURL ?? "") + path)
  }

  /// The beginning of a day in the site's zone.
  private static func time(_ date: CalendarDate, _ settings: ExportSource) -> String {
    let minutes = settings.minutesAheadOfUTC(date)
    if minutes == 0 { return "\(date)T00:00:00Z" }
    let (hours, rest) = (abs(minutes) / 60, abs(minutes) % 60)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(date)T00:00:00\(minutes < 0 ? "-" : "+")\(two(hours)):\(two(rest))"
  }

  private static func identifier(_ name: String) -> String {
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
