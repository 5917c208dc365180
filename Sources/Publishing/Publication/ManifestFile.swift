import ArchiveModel

/// A manifest as `sha256sum` and BagIt write it: a digest, spaces, a path.
///
/// Source: RFC 8493, section 2.1.3.
enum ManifestFile {
  struct Line: Sendable {
    let path: String
    let digest: FileDigest
    let location: SourceLocation
  }

  /// Reads the lines; one that is no such line, or leads out of the folder, is told.
  static func read(
    _ bytes: [UInt8], file: String
  ) -> (lines: [Line], diagnostics: [Diagnostic]) {
    var lines: [Line] = []
    var diagnostics: [Diagnostic] = []
    for (index, text) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      let place = SourceLocation(file: file, line: index + 1)
      let line = text.last == 0x0D ? text.dropLast() : text
      if line.isEmpty { continue }
      let rest = line.dropFirst(64)
      let name = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x2A }
      let path = String(decoding: name, as: UTF8.self)
      guard let digest = FileDigest(hex: line.prefix(64)), name.startIndex > rest.startIndex,
        isBelow(path)
      else {
        diagnostics.append(
          Diagnostic(
            code: "verify-manifest", at: place,
            "the line is not a SHA-256 digest, two spaces and a path below the folder",
            fix: "fetch the manifest from another copy, or build the site again"))
        continue
      }
      lines.append(Line(path: path, digest: digest, location: place))
    }
    return (lines, diagnostics)
  }

  private static func isBelow(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/")
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { $0 != ".." }
  }
}
