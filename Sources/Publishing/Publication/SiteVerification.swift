package import ArchiveModel

/// Compares a folder with the manifest that lies in it.
package enum SiteVerification {
  /// What was compared.
  package struct Outcome: Sendable {
    package let fileCount: Int
    package let diagnostics: [Diagnostic]
  }

  /// Checks a published site, or a bag: every file of the manifest is there with the digest that it
  /// gives, and nothing else is.
  package static func run(_ folder: String) async -> Outcome {
    let root = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    do throws(FileFault) {
      let isBag = FileSystem.kind(of: "\(root)/\(SiteBag.declaration)") == .file
      var lists = ["\(root)/\(SiteManifest.digests)"]
      if isBag { lists.append("\(root)/\(SiteBag.tagManifest)") }
      var listed: [ManifestFile.Line] = []
      var problems: [Diagnostic] = []
      for list in lists {
        let manifest = ManifestFile.read(try FileSystem.read(list), file: list)
        listed += manifest.lines
        problems += manifest.diagnostics
      }
      problems += await parallelMap(listed) { compare($0, in: root) }.compactMap { $0 }
      let known = Set(listed.map(\.path) + lists.map { String($0.dropFirst(root.utf8.count + 1)) })
      problems += try strangers(in: root, known: known, isBag: isBag)
      return Outcome(fileCount: listed.count, diagnostics: problems.sorted())
    } catch {
      return Outcome(fileCount: 0, diagnostics: [error.diagnostic])
    }
  }

  private static func compare(_ line: ManifestFile.Line, in root: String) -> Diagnostic? {
    let file = "\(root)/\(line.path)"
    guard FileSystem.kind(of: file) != nil else {
      return Diagnostic(
        code: "verify-missing", at: line.location, "'\(line.path)' is not there",
        fix: "build the site again, or fetch the file from another copy")
    }
    do throws(FileFault) {
      guard try FileDigest(of: FileSystem.read(file)) != line.digest else { return nil }
      return Diagnostic(
        code: "verify-changed", at: SourceLocation(file: file),
        "the file is not the one that the manifest names: its SHA-256 differs",
        fix: "build the site again, or fetch the file from another copy")
    } catch {
      return error.diagnostic
    }
  }

  private static func strangers(
    in root: String, known: Set<String>, isBag: Bool, folder: String = ""
  ) throws(FileFault) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for name in try FileSystem.list(folder.isEmpty ? root : "\(root)/\(folder)") {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      if FileSystem.kind(of: "\(root)/\(path)") == .folder {
        found += try strangers(in: root, known: known, isBag: isBag, folder: path)
      } else if !known.contains(path), isBag || ![".sitegen", ".gitignore"].contains(path) {
        found.append(
          Diagnostic(
            code: "verify-unknown", at: SourceLocation(file: "\(root)/\(path)"),
            "the file is not in the manifest",
            fix: "remove it, or build the site again"))
      }
    }
    return found
  }
}
