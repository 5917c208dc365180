import ArchiveModel

/// The addresses that were published once and must lead somewhere for ever.
///
/// They are those of the published site (`public/urls.txt`), and of `content/urls.txt` where a copy is
/// kept with the content, so that a build on a machine without the published site knows them too.
struct PromisedAddresses: Sendable {
  /// Path to the place where it is listed.
  private let places: [String: SourceLocation]

  /// Pages that are made from what articles say: one that no article gives a reason for any more has
  /// nothing to show. A warning names those that go.
  private static let derived = [
    "dates/", "countries/", "documents/", "clauses/", "places/", "topics/", "pages/dated-",
  ]

  static func read(
    output: String, content: ContentFolder
  ) throws(FileFault) -> PromisedAddresses {
    var places: [String: SourceLocation] = [:]
    let published = "\(output)/\(SiteManifest.addresses)"
    for file in [published, content.addresses] where FileSystem.kind(of: file) != nil {
      let bytes =
        file == published
        ? try FileSystem.read(file)
        : try FileSystem.readOwn(file, limit: FileLimit.addresses)
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        let text = line.last == 0x0D ? line.dropLast() : line
        guard !text.isEmpty else { continue }
        places[String(decoding: text, as: UTF8.self)] = SourceLocation(
          file: file, line: index + 1)
      }
    }
    return PromisedAddresses(places: places)
  }

  /// What of it a new site doesn't have.
  ///
  /// - Parameters:
  ///   - paths: The paths of the new site.
  ///   - leftOut: Article files that the build leaves out; their addresses are excused.
  /// - Returns: An error for each lost address, and a warning for all index pages that go.
  func diagnostics(paths: [String], leftOut: [String]) -> [Diagnostic] {
    if places.isEmpty { return [] }
    let known = Set(paths)
    let gone = places.keys.filter { !known.contains($0) && SiteManifest.isLasting($0) }.sorted()
    let excused = Set(leftOut.map { FileSystem.name(of: $0).dropLast(".md".count) })
    var found: [Diagnostic] = []
    var derived: [String] = []
    for path in gone where path != SiteManifest.addresses && path != SiteManifest.digests {
      if isDerived(path) {
        derived.append(path)
      } else if let place = places[path] {
        let name = FileSystem.name(of: path).split(separator: ".").first ?? ""
        found.append(lost(path, at: place, isExcused: excused.contains(Substring(name))))
      }
    }
    if let first = derived.first, let place = places[first] {
      found.append(emptied(derived, at: place))
    }
    return found
  }

  private func isDerived(_ path: String) -> Bool {
    // Data files lie beside a page, which is what others cite.
    guard path.hasSuffix(".html") else { return true }
    if PromisedAddresses.derived.contains(where: path.hasPrefix) { return true }
    // Lists of articles by year or month, and further parts of a page: only an article has its id.
    let name = FileSystem.name(of: path).dropLast(".html".count)
    return name == "index" || name.allSatisfy { $0.isNumber || $0 == "-" } && ArticleID(name) == nil
  }

  private func lost(_ path: String, at place: SourceLocation, isExcused: Bool) -> Diagnostic {
    Diagnostic(
      isExcused ? .warning : .error, code: "address-lost", at: place,
      "'\(path)' was published and would be gone, so links and citations to it would break",
      fix: "keep the page, name the path under 'aliases' of the article that took its place, or "
        + "add a row to content/withdrawn.tsv")
  }

  private func emptied(_ paths: [String], at place: SourceLocation) -> Diagnostic {
    let names = paths.prefix(5).joined(separator: ", ") + (paths.count > 5 ? ", …" : "")
    return Diagnostic(
      .warning, code: "address-emptied", at: place,
      "\(paths.count) index pages or data files have nothing to show any more: "
        + "\(names)",
      fix: "nothing needs doing, unless somebody may have cited one: then add a row for it to "
        + "content/withdrawn.tsv")
  }
}
