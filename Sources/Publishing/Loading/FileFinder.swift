import ArchiveModel

/// Finds the files of a folder by their extension, and says what it leaves aside.
enum FileFinder {
  /// Files below a folder with an extension, sorted by path.
  ///
  /// Hidden files are passed over. A link is an error, because it can lead out of the archive; so is a
  /// file with another extension, because nothing may be left out in silence.
  static func find(
    in folder: String, extension suffix: String, depth: Int = 8
  ) -> (files: [String], diagnostics: [Diagnostic]) {
    guard FileSystem.kind(of: folder) != nil else { return ([], []) }
    var files: [String] = []
    var diagnostics: [Diagnostic] = []
    do {
      for name in try FileSystem.list(folder) where !name.hasPrefix(".") {
        let path = "\(folder)/\(name)"
        switch FileSystem.kind(of: path) {
        case .folder where depth > 0:
          let inner = find(in: path, extension: suffix, depth: depth - 1)
          files += inner.files
          diagnostics += inner.diagnostics
        case .file where name.hasSuffix(".\(suffix)"):
          files.append(path)
        case .file where name.hasSuffix(".draft"):
          continue
        default:
          diagnostics.append(stranger(path, suffix))
        }
      }
    } catch {
      diagnostics.append(error.diagnostic)
    }
    return (files, diagnostics)
  }

  private static func stranger(_ path: String, _ suffix: String) -> Diagnostic {
    let isLink = FileSystem.kind(of: path) == .link
    return Diagnostic(
      code: isLink ? "link" : "strange-file", at: SourceLocation(file: path),
      isLink
        ? "a link, which may lead out of the archive"
        : "not a .\(suffix) file, so it would be left out of the archive",
      fix: isLink
        ? "put the file itself here" : "rename it, move it away, or let its name begin with '.'")
  }
}
