package import ArchiveModel

/// A copy of a published site as libraries take it in for keeping.
///
/// Source: BagIt 1.0, RFC 8493: the payload lies in `data/`, each file with its digest in
/// `manifest-sha256.txt`; the files that describe the bag have theirs in `tagmanifest-sha256.txt`.
package enum SiteBag {
  static let declaration = "bagit.txt"
  static let tagManifest = "tagmanifest-sha256.txt"

  /// Copies a published site into a new bag.
  ///
  /// The bytes are copied and compared with the site's own manifest on the way, so a bag never holds a
  /// file that is not the one that was published.
  ///
  /// - Parameters:
  ///   - site: The published folder.
  ///   - folder: The bag; it must not exist.
  /// - Returns: How many files it holds, and what stood in the way; on any error there is no bag.
  package static func write(
    site: String, to folder: String
  ) async -> (fileCount: Int, diagnostics: [Diagnostic]) {
    let root = site.count > 1 && site.hasSuffix("/") ? String(site.dropLast()) : site
    let bag = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    guard FileSystem.kind(of: bag) == nil else {
      let fault = FileFault(path: bag, action: "write", reason: "it exists; name a new folder")
      return (0, [fault.diagnostic])
    }
    let parent = FileSystem.parent(of: bag) ?? "."
    let draft = "\(parent)/.\(FileSystem.name(of: bag)).\(FileSystem.processNumber)"
    do throws(FileFault) {
      let result = try await fill(draft, from: root)
      guard result.diagnostics.isEmpty else {
        try FileSystem.remove(draft)
        return (0, result.diagnostics)
      }
      try FileSystem.sync(draft)
      try FileSystem.rename(draft, to: bag)
      return result
    } catch {
      try? FileSystem.remove(draft)
      return (0, [error.diagnostic])
    }
  }

  private static func fill(
    _ bag: String, from root: String
  ) async throws(FileFault) -> (fileCount: Int, diagnostics: [Diagnostic]) {
    let list = "\(root)/\(SiteManifest.digests)"
    let manifestBytes = try FileSystem.read(list)
    let manifest = ManifestFile.read(manifestBytes, file: list)
    guard manifest.diagnostics.isEmpty else { return (0, manifest.diagnostics) }
    let own = ManifestFile.Line(
      path: SiteManifest.digests, digest: FileDigest(of: manifestBytes),
      location: SourceLocation(file: list))
    let lines = (manifest.lines + [own]).sorted { $0.path < $1.path }
    let copies = await parallelMap(lines) { copy($0, from: root, to: "\(bag)/data") }
    let problems = copies.compactMap(\.problem)
    guard problems.isEmpty else { return (0, problems.sorted()) }
    let oxum = "\(copies.reduce(0) { $0 + $1.size }).\(lines.count)"
    let payload = lines.map { "\(text(of: $0.digest))  data/\($0.path)\n" }.joined()
    let tags = [
      (declaration, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
      ("bag-info.txt", "Bag-Software-Agent: sitegen\nPayload-Oxum: \(oxum)\n"),
      (SiteManifest.digests, payload),
    ]
    var tagLines = ""
    for (name, text) in tags.sorted(by: { $0.0 < $1.0 }) {
      let bytes = Array(text.utf8)
      try FileSystem.writeNew(bytes, to: "\(bag)/\(name)")
      tagLines += "\(self.text(of: FileDigest(of: bytes)))  \(name)\n"
    }
    try FileSystem.write(Array(tagLines.utf8), to: "\(bag)/\(tagManifest)")
    return (lines.count, [])
  }

  private static func copy(
    _ line: ManifestFile.Line, from root: String, to data: String
  ) -> (size: Int, problem: Diagnostic?) {
    do throws(FileFault) {
      let bytes = try FileSystem.read("\(root)/\(line.path)")
      guard FileDigest(of: bytes) == line.digest else {
        let problem = Diagnostic(
          code: "verify-changed", at: SourceLocation(file: "\(root)/\(line.path)"),
          "the file is not the one that the manifest names: its SHA-256 differs",
          fix: "build the site again before it is kept")
        return (0, problem)
      }
      try FileSystem.writeNew(bytes, to: "\(data)/\(line.path)")
      return (bytes.count, nil)
    } catch {
      return (0, error.diagnostic)
    }
  }

  private static func text(of digest: FileDigest) -> String {
    String(decoding: digest.hex, as: UTF8.self)
  }
}
