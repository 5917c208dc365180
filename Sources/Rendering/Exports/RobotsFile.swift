import ArchiveModel
import Indexing

/// What programs that visit the site may read: everything.
///
/// Source: RFC 9309. A sitemap is named by its full address, so without one it is left out.
enum RobotsFile {
  static func file(_ view: ArchiveView) -> OutputFile {
    let sitemap = view.archive.site.baseURL.map { "\nSitemap: \($0)sitemap.xml\n" } ?? ""
    return OutputFile(
      path: "robots.txt", bytes: Array(("User-agent: *\nAllow: /\n" + sitemap).utf8))
  }
}
