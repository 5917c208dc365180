import ArchiveModel

/// The lists of what is published: digests of all files, and the addresses that are meant to last.
enum SiteManifest {
  /// The digest of every published file but itself, as `sha256sum --check` reads it.
  ///
  /// Source: BagIt 1.0 (RFC 8493), section 2.1.3.
  static let digests = "manifest-sha256.txt"
  /// The address of every page and of the files that others refer to, one a line.
  static let addresses = "urls.txt"

  /// Adds both lists to the files of a site.
  static func add(
    to files: [StagedFile], taking take: SiteFiles.Taker
  ) throws(FileFault) -> [StagedFile] {
    var urls: [UInt8] = []
    for path in files.map(\.path).filter(isLasting).sorted() {
      urls += path.utf8
      urls.append(0x0A)
    }
    var files = files
    files.append(try take(OutputFile(path: addresses, bytes: urls)))
    files.append(try take(OutputFile(path: digests, bytes: manifest(of: files))))
    return files
  }

  /// Whether others may refer to a path; the names of assets change with their bytes.
  static func isLasting(_ path: String) -> Bool {
    !path.hasPrefix("assets/") && !path.hasPrefix("search/")
  }

  private static func manifest(of files: [StagedFile]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(files.count * 110)
    for file in files.sorted(by: { $0.path < $1.path }) {
      bytes += file.digest.hex
      bytes += [0x20, 0x20]
      bytes += file.path.utf8
      bytes.append(0x0A)
    }
    return bytes
  }
}
