import ArchiveModel

/// Finds the files of a folder by their extension, and says what it leaves aside.
enum FileFinder {
  /// Files below a folder with an extension, sorted by path.
  ///
  /// Hidden files are passed over. A link is an error, because it can lead out of the archive; so is a
  /// file with another extension, because nothing may be left out in silence.
  /// `strangers` says how much the latter matters. A file that is named after one of the files and
  /// ends in `companion` belongs to it and is passed over. `followsLink` is for a folder that somebody
  /// names in a command, who may name it by a link.
  static func find(
    in folder: String, extension suffix: String, strangers: Diagnostic.Severity = .error,
    companion: String? = nil, followsLink: Bool = false, depth: Int = 8
  ) -> (files: [String], diagnostics: [Diagnostic]) {
    guard FileSystem.kind(of: folder) != nil else { return ([], []) }
    var files: [String] = []
    var diagnostics: [Diagnostic] = []
    do {
      let names = try followsLink ? FileSystem.list(folder) : names(in: folder)
      for name in names where !name.hasPrefix(".") {
        let path = "\(folder)/\(name)"
        switch FileSystem.kind(of: path) {
        case .folder where depth > 0 && !name.hasSuffix(".\(suffix)"):
          let inner = find(
            in: path, extension: suffix, strangers: strangers, companion: companion,
            depth: depth - 1)
          files += inner.files
          diagnostics += inner.diagnostics
        case .file where name.hasSuffix(".\(suffix)"):
          files.append(path)
        case .file where name.hasSuffix(".draft"):
          continue
        case .file where isCompanion(name, companion, suffix, names):
          continue
        default:
          diagnostics.append(stranger(path, suffix, strangers))
        }
      }
    } catch {
      diagnostics.append(error.diagnostic)
    }
    return (files, diagnostics)
  }

  /// The names in a folder of the archive or of its templates, which is itself no link.
  static func names(in folder: String) throws(FileFault) -> [String] {
    try refuseLink(folder)
    return try FileSystem.list(folder)
  }

  /// Throws where a folder of the archive or of its templates is a link.
  static func refuseLink(_ folder: String) throws(FileFault) {
    guard FileSystem.kind(of: folder) == .link else { return }
    throw FileFault(
      path: folder, action: "list", reason: "it is a link, which may lead out of the archive",
      refusal: FileFault.Refusal(code: "link", fix: "put the folder itself here"))
  }

  private static func isCompanion(
    _ name: String, _ companion: String?, _ suffix: String, _ names: [String]
  ) -> Bool {
    guard let companion, name.hasSuffix(companion) else { return false }
    let stem = name.dropLast(companion.count)
    if names.contains("\(stem).\(suffix)") { return true }
    // Pages of one file are numbered: dump-001 belongs to dump.txt.
    guard let dash = stem.lastIndex(of: "-"), stem[dash...].dropFirst().allSatisfy(\.isNumber)
    else { return false }
    return names.contains("\(stem[..<dash]).\(suffix)")
  }

  private static func stranger(
    _ path: String, _ suffix: String, _ severity: Diagnostic.Severity
  ) -> Diagnostic {
    let place = SourceLocation(file: path)
    switch FileSystem.kind(of: path) {
    case .link:
      return Diagnostic(
        code: "link", at: place, "a link, which may lead out of the archive",
        fix: "put the file itself here")
    case nil:
      return Diagnostic(
        code: "file-name", at: place,
        "its name is not UTF-8, so no page, no list and no other disk could spell it",
        fix: "rename the file, for example with convmv, or remove it")
    case .folder:
      return Diagnostic(
        code: "strange-file", at: place,
        "a folder that is named like a .\(suffix) file or lies too deep, so it cannot be read",
        fix: "rename it, or move it up")
    default:
      return Diagnostic(
        severity, code: "strange-file", at: place,
        "not a .\(suffix) file, so it would be left out of the archive",
        fix: "rename it, move it away, or let its name begin with '.'")
    }
  }
}
