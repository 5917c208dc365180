import ArchiveModel

/// Follows every relative link of a site before it is published, fragments included.
enum LinkChecker {
  /// Every link that leads nowhere.
  static func diagnostics(for files: [OutputFile]) async -> [Diagnostic] {
    let pages = await parallelMap(files) { file in
      file.path.hasSuffix(".html") ? PageLinks(file) : PageLinks(path: file.path)
    }
    let byPath = Dictionary(pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return pages.flatMap { page in
      page.links.compactMap { link in
        problem(with: link, on: page, byPath).map { message in
          Diagnostic(
            code: "broken-link", at: SourceLocation(file: page.path, line: link.line), message,
            fix: "correct the link in the article or the template that makes this page")
        }
      }
    }
    .sorted()
  }

  private static func problem(
    with link: PageLinks.Link, on page: PageLinks, _ pages: [String: PageLinks]
  ) -> String? {
    let parts = link.target.split(
      separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(parts[0].prefix { $0 != "?" })
    guard let resolved = path.isEmpty ? page.path : resolve(path, from: page.path) else {
      return "the link '\(link.target)' leads out of the site"
    }
    guard let target = pages[resolved] else {
      return "the link '\(link.target)' leads to '\(resolved)', which does not exist"
    }
    guard parts.count == 2, !parts[1].isEmpty, !target.anchors.contains(String(parts[1])) else {
      return nil
    }
    return "the link '\(link.target)' leads to an anchor that '\(resolved)' does not have"
  }

  /// The path below the site that a relative path leads to from a page; `nil` above the site.
  private static func resolve(_ path: String, from page: String) -> String? {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "..":
        guard parts.popLast() != nil else { return nil }
      case ".": continue
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
