import ArchiveModel

/// Pages that no other page leads to, so that a reader finds them by search alone.
enum OrphanPages {
  static func diagnostics(_ pages: [PageLinks]) -> [Diagnostic] {
    var targets: Set<UInt64> = []
    for page in pages {
      let own = Set(page.places)
      targets.formUnion(page.targets.filter { !own.contains($0) })
    }
    return pages.filter { page in
      page.isReached && page.places.allSatisfy { !targets.contains($0) }
    }.map { page in
      Diagnostic(
        .warning, code: "orphan-page", at: SourceLocation(file: page.path),
        "no other page leads to this one",
        fix: "link to it, or look for the list that should name it")
    }.sorted()
  }
}

extension PageLinks {
  /// Whether others should lead to it: a page, but not the first, that for unknown addresses, or one
  /// at an old address.
  fileprivate var isReached: Bool {
    path.hasSuffix(".html") && !["index.html", "404.html"].contains(path) && !isOldAddress
  }
}
