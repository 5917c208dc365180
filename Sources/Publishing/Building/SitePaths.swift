import Analysis
import ArchiveModel
import Indexing
import Markup

/// Checks that every file of a site can lie beside the others on any disk.
enum SitePaths {
  /// Files that would overwrite each other, also on a disk that does not tell cases or compositions of
  /// characters apart; files in a folder where a file is; names that some system refuses.
  static func diagnostics(_ paths: [String], _ archive: Archive) -> [Diagnostic] {
    let shared = mayShare(paths) ? shared(paths) : []
    return shared.map { sharedPath($0, archive) }
      + paths.filter { !isSafe($0) }.sorted().map { unsafePath($0, archive) }
  }

  /// Whether two of the paths may be one on some disk, or one be the folder of another: told by their
  /// numbers, because a large site has half a million paths, and nothing is wrong with them.
  private static func mayShare(_ paths: [String]) -> Bool {
    var files: [Int] = []
    files.reserveCapacity(paths.count)
    var folders: Set<Int> = []
    for path in paths {
      files.append(folded(path).hashValue)
      var folder = path[...]
      while let slash = folder.utf8.lastIndex(of: 0x2F) {
        folder = folder[..<slash]
        // What lies above a folder that was met before was met too.
        guard folders.insert(folded(String(folder)).hashValue).inserted else { break }
      }
    }
    files.sort()
    return files.contains(where: folders.contains)
      || zip(files, files.dropFirst()).contains(where: ==)
  }

  /// Paths that are one on some disk, and files with what lies in a folder at their place.
  private static func shared(_ paths: [String]) -> [[String]] {
    // Strings are equal where their characters are, however these are composed.
    let groups = Dictionary(grouping: paths, by: folded)
    return (groups.values.filter { $0.count > 1 } + nested(paths, groups))
      .sorted { $0[0] < $1[0] }
  }

  /// Files in a folder where a file is, each with that file.
  private static func nested(_ paths: [String], _ groups: [String: [String]]) -> [[String]] {
    // Most paths have the folder of the one before.
    var known: [String: String?] = [:]
    func file(at folder: String) -> String? {
      if let known = known[folder] { return known }
      let found = groups[folder]?.first ?? FileSystem.parent(of: folder).flatMap { file(at: $0) }
      known[folder] = .some(found)
      return found
    }
    return paths.compactMap { path in
      guard let slash = path.utf8.lastIndex(of: 0x2F) else { return nil }
      return file(at: folded(String(path[..<slash]))).map { [path, $0] }
    }
  }

  /// A path as a disk sees it that doesn't tell cases apart: ß as ss, ς as σ, ſ as s.
  ///
  /// Source: Unicode 15, section 3.13, default caseless matching. Most paths are ASCII.
  private static func folded(_ path: String) -> String {
    path.utf8.allSatisfy { $0 < 0x80 } ? path.lowercased() : path.uppercased().lowercased()
  }

  private static func sharedPath(_ paths: [String], _ archive: Archive) -> Diagnostic {
    Diagnostic(
      code: "shared-path", at: place(of: paths, archive),
      "two pages would be written to this path: \(paths.sorted().joined(separator: " and "))",
      fix: "rename the raw page, list, document or alias that one of them is made from")
  }

  private static func unsafePath(_ path: String, _ archive: Archive) -> Diagnostic {
    Diagnostic(
      code: "unsafe-path", at: place(of: [path], archive),
      "the path '\(path)' cannot be written everywhere: a name in it is empty, hidden, reserved by a "
        + "system, over 200 bytes, or has a character that is not allowed",
      fix: "rename the raw page, list or alias that it is made from")
  }

  /// The article whose alias it is, otherwise the path itself.
  private static func place(of paths: [String], _ archive: Archive) -> SourceLocation {
    let owner = archive.documents.first { document in
      document.frontMatter.aliases.contains { paths.contains($0) }
    }
    return SourceLocation(file: owner?.markdown.file ?? paths[0], line: owner == nil ? 1 : 2)
  }

  private static func isSafe(_ path: String) -> Bool {
    if isPlain(path) { return true }
    return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { name in
      guard (1...200).contains(name.utf8.count), name.utf8.first != 0x2E, name.utf8.last != 0x2E,
        name.utf8.last != 0x20
      else { return false }
      return name.unicodeScalars.allSatisfy(isAllowed) && !Slug.isReserved(name)
    }
  }

  /// Whether nothing in a path needs a closer look, as in nearly all: ASCII letters, digits, hyphens and
  /// underscores, one dot inside the last name, and no name that may be one that a system reserves, which
  /// are short and begin with one of five letters.
  private static func isPlain(_ path: String) -> Bool {
    var length = 0
    var first: UInt8 = 0
    var hasDot = false
    func isWhole() -> Bool {
      length > 4 || (length > 0 && !"acnlp".utf8.contains(first | 0x20))
    }
    for byte in path.utf8 {
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x5F:
        if length == 0 { first = byte }
        length += 1
        if length > 200 { return false }
      case 0x2E:
        guard !hasDot, isWhole() else { return false }
        hasDot = true
        length += 1
      case 0x2F:
        guard !hasDot, isWhole() else { return false }
        length = 0
      default: return false
      }
    }
    return isWhole() && path.utf8.last != 0x2E
  }

  /// No control characters, none that reorder text, none that a system gives a meaning.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: false
    case 0x22, 0x23, 0x25, 0x2A, 0x3A, 0x3C, 0x3E, 0x3F, 0x5C, 0x7C: false
    default: true
    }
  }
}
