import ArchiveModel

/// Follows every relative link of a site before it is published, fragments included.
enum LinkChecker {
  /// Follows the links of all pages.
  ///
  /// - Parameters:
  ///   - pages: The links and anchors of every file of the site.
  ///   - basePath: Where the site will be served, if that is known; links may begin with it.
  ///   - read: Reads a file of the site again; only pages with a broken link are read.
  /// - Returns: Every link that leads nowhere, by page and line.
  static func diagnostics(
    for pages: [PageLinks], basePath: String? = nil, read: @escaping @Sendable (String) -> [UInt8]?
  ) async -> [Diagnostic] {
    var places = AddressSet(atMost: pages.reduce(0) { $0 + $1.placeCount })
    for page in pages {
      for place in page.places { places.insert(place) }
    }
    let known = places
    let wrong = pages.filter { page in
      page.leavesSite || !page.targets.allSatisfy(known.contains)
    }
    let found = await parallelMap(wrong) { page in
      read(page.path).map { problems(in: $0, at: page.path, known, basePath) } ?? []
    }
    return found.flatMap { $0 }.sorted()
  }

  /// The broken links of a page, each address once, at the line of its first use.
  private static func problems(
    in bytes: [UInt8], at path: String, _ known: AddressSet, _ basePath: String?
  ) -> [Diagnostic] {
    var target = LinkTarget(page: path, basePath: basePath)
    var seen: Set<[UInt8]> = []
    var found: [Diagnostic] = []
    bytes.withUnsafeBufferPointer { bytes in
      PageAttributes.scan(bytes) { kind, range, offset in
        guard kind == .address else { return }
        let place = target.follow(UnsafeBufferPointer(rebasing: bytes[range]))
        guard seen.insert(target.address).inserted,
          let message = message(place, target, known)
        else { return }
        let line = bytes[..<offset].count { $0 == 0x0A } + 1
        found.append(
          Diagnostic(
            code: "broken-link", at: SourceLocation(file: path, line: line), message,
            fix: "correct the link in the article or the template that makes this page"))
      }
    }
    return found
  }

  private static func message(
    _ place: LinkTarget.Place, _ target: LinkTarget, _ known: AddressSet
  ) -> String? {
    let link = "the link '\(String(decoding: target.address, as: UTF8.self))'"
    switch place {
    case .elsewhere: return nil
    case .outside: return "\(link) leads out of the site"
    case .inside:
      if known.contains(PageLinks.number(target)) { return nil }
      let path = String(decoding: target.path, as: UTF8.self)
      let page = target.path.withUnsafeBufferPointer { AddressHash.of(path: $0) }
      return known.contains(page)
        ? "\(link) leads to an anchor that '\(path)' does not have"
        : "\(link) leads to '\(path)', which does not exist"
    }
  }
}
