import ArchiveModel

/// Follows every relative link of a site before it is published, fragments included.
enum LinkChecker {
  /// Every link that leads nowhere.
  static func diagnostics(for files: [OutputFile]) async -> [Diagnostic] {
    let pages = await parallelMap(files) { file in
      file.path.hasSuffix(".html") ? PageLinks(file) : PageLinks(path: file.path)
    }
    let byPath = Dictionary(pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let found = await parallelMap(pages) { page in
      page.links.compactMap { link in
        problem(with: link, on: page, byPath).map { message in
          Diagnostic(
            code: "broken-link", at: SourceLocation(file: page.path, line: link.line), message,
            fix: "correct the link in the article or the template that makes this page")
        }
      }
    }
    return found.flatMap { $0 }.sorted()
  }

  private static func problem(
    with link: PageLinks.Link, on page: PageLinks, _ pages: [String: PageLinks]
  ) -> String? {
    let address = link.target.utf8
    let hash = address.firstIndex(of: 0x23)
    let fragment = hash.map { String(link.target[address.index(after: $0)...]) } ?? ""
    let path = address[..<(hash ?? address.endIndex)].prefix { $0 != 0x3F }
    guard let resolved = path.isEmpty ? page.path : resolve(path, from: page.folders) else {
      return "the link '\(link.target)' leads out of the site"
    }
    guard let target = pages[resolved] else {
      return "the link '\(link.target)' leads to '\(resolved)', which does not exist"
    }
    guard !fragment.isEmpty, !target.anchors.contains(fragment) else { return nil }
    return "the link '\(link.target)' leads to an anchor that '\(resolved)' does not have"
  }

  /// The path below the site that a relative path leads to from a folder; `nil` above the site.
  private static func resolve(
    _ path: Substring.UTF8View, from folders: [Substring.UTF8View]
  ) -> String? {
    var parts = folders
    for part in path.split(separator: 0x2F, omittingEmptySubsequences: false) {
      if part.elementsEqual([0x2E, 0x2E]) {
        guard parts.popLast() != nil else { return nil }
      } else if !part.elementsEqual([0x2E]) {
        parts.append(part)
      }
    }
    return String(decoding: Array(parts.joined(separator: [0x2F])), as: UTF8.self)
  }
}
