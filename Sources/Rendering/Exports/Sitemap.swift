import ArchiveModel
import Indexing

/// The addresses of all pages.
///
/// Source: sitemaps.org protocol 0.9, which wants full addresses: without a base URL the file holds
/// relative ones and says so.
enum Sitemap {
  static func file(_ view: ArchiveView, pages: [Page]) -> OutputFile {
    let base = view.archive.site.baseURL
    let paths = pages.map(\.address).filter(isListed).map(\.path)
    var lines = ["<?xml version=\"1.0\" encoding=\"utf-8\"?>"]
    if base == nil {
      lines.append("<!-- No base_url is set, so these addresses are relative to this file. -->")
    }
    lines.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">")
    lines += paths.sorted().map {
      "<url><loc>\(XMLText.escaped((base ?? "") + $0))</loc></url>"
    }
    lines.append("</urlset>")
    return OutputFile(
      path: "sitemap.xml", bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private static func isListed(_ address: PageAddress) -> Bool {
    switch address {
    case .notFound, .alias: false
    default: true
    }
  }
}
