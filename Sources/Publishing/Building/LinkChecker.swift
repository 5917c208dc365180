import ArchiveModel

/// Follows every relative link of a site before it is published, fragments included.
enum LinkChecker {
  /// Follows the links of all pages.
  ///
  /// - Parameters:
  ///   - files: The whole site.
  ///   - basePath: Where the site will be served, if that is known; links may begin with it.
  /// - Returns: Every link that leads nowhere, by page and line.
  static func diagnostics(
    for files: [OutputFile], basePath: String? = nil
  ) async -> [Diagnostic] {
    let pages = await parallelMap(files) { file in
      file.path.hasSuffix(".html") ? PageLinks(file) : PageLinks(path: file.path)
    }
    let byPath = Dictionary(pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let found = await parallelMap(pages) { page in
      page.links.compactMap { link in
        problem(with: link, on: page, byPath, basePath).map { message in
          Diagnostic(
            code: "broken-link", at: SourceLocation(file: page.path, line: link.line), message,
            fix: "correct the link in the article or the template that makes this page")
        }
      }
    }
    return found.flatMap { $0 }.sorted()
  }

  private static func problem(
    with link: PageLinks.Link, on page: PageLinks, _ pages: [String: PageLinks],
    _ basePath: String?
  ) -> String? {
    let address = link.target.utf8
    let hash = address.firstIndex(of: 0x23)
    let fragment = hash.map { String(link.target[address.index(after: $0)...]) } ?? ""
    let path = address[..<(hash ?? address.endIndex)].prefix { $0 != 0x3F }
    guard let resolved = path.isEmpty ? page.path : resolve(path, from: page, basePath) else {
      return "the link '\(link.target)' leads out of the site"
    }
    guard let target = pages[resolved] else {
      return "the link '\(link.target)' leads to '\(resolved)', which does not exist"
    }
    guard !fragment.isEmpty, !target.anchors.contains(fragment) else { return nil }
    return "the link '\(link.target)' leads to an anchor that '\(resolved)' does not have"
  }

  /// The path below the site that a path leads to from a page; `nil` outside the site.
  private static func resolve(
    _ path: Substring.UTF8View, from page: PageLinks, _ basePath: String?
  ) -> String? {
    var parts = page.folders
    var path = path
    if path.first == 0x2F {
      guard let basePath, path.starts(with: basePath.utf8) else { return nil }
      path = path.dropFirst(basePath.utf8.count)
      parts = []
    }
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
