import ArchiveModel
import Indexing

/// The addresses of all pages.
///
/// Source: sitemaps.org protocol 0.9: at most 50,000 addresses a file, and an index over several
/// files. It wants full addresses: without a base URL the files hold relative ones and say so.
enum Sitemap {
  static let most = 50_000

  static func files(_ view: ArchiveView, pages: [Page], most: Int = most) -> [OutputFile] {
    let base = view.archive.site.baseURL
    let paths = pages.map(\.address).filter(isListed).map(\.path).sorted()
    guard paths.count > most else { return [file("sitemap.xml", "urlset", "url", paths, base)] }
    let parts = stride(from: 0, to: paths.count, by: most).map { start in
      Array(paths[start..<min(paths.count, start + most)])
    }
    let files = parts.enumerated().map { number, paths in
      file("sitemap-\(number + 1).xml", "urlset", "url", paths, base)
    }
    return [file("sitemap.xml", "sitemapindex", "sitemap", files.map(\.path), base)] + files
  }

  private static func file(
    _ path: String, _ root: String, _ entry: String, _ paths: [String], _ base: String?
  ) -> OutputFile {
    var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    if base == nil {
      text += "<!-- No base_url is set, so these addresses are relative to this file. -->\n"
    }
    text += "<\(root) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    for path in paths {
      text += "<\(entry)><loc>\(XMLText.escaped((base ?? "") + path))</loc></\(entry)>\n"
    }
    return OutputFile(path: path, bytes: Array((text + "</\(root)>\n").utf8))
  }

  private static func isListed(_ address: PageAddress) -> Bool {
    switch address {
    case .notFound, .search, .alias, .withdrawn: false
    default: true
    }
  }
}
