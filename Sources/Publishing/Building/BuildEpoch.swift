import ArchiveModel

/// What every page depends on beside articles and raw pages: the program, the request, the settings,
/// tables, fact lists and templates. When it changes, no page of the last build is kept.
struct BuildEpoch: Hashable, Sendable {
  /// Of the bytes of all of it.
  let digest: FileDigest
  /// Of what the disk says of it, so that a change between two looks is seen.
  private let status: FileDigest

  /// Looks at the disk; `nil` where something cannot be read.
  init?(_ request: BuildRequest) {
    let content = request.content
    self.init(
      of: [content.site, content.withdrawn, content.tables, content.lists, request.templates],
      baseURL: request.baseURL)
  }

  /// What readings of articles depend on beside the articles: the program and the tables.
  init?(readings content: ContentFolder) { self.init(of: [content.tables], baseURL: nil) }

  private init?(of paths: [String], baseURL: String?) {
    guard let program = ProgramFiles.paths else { return nil }
    var bytes = PackedWriter()
    var status = PackedWriter()
    for path in program {
      guard let file = FileStatus(path), file.isFile else { return nil }
      bytes.text(path)
      BuildEpoch.add(file, &bytes)
    }
    bytes.optionalText(baseURL)
    for path in paths {
      guard BuildEpoch.add(path, &bytes, &status) else { return nil }
    }
    digest = FileDigest(of: bytes.bytes)
    self.status = FileDigest(of: status.bytes)
  }

  /// Adds a file or everything below a folder; what is missing is a fact too. Hidden files are passed
  /// over, as all who read these folders do.
  private static func add(
    _ path: String, _ bytes: inout PackedWriter, _ status: inout PackedWriter
  ) -> Bool {
    bytes.text(path)
    guard let file = FileStatus(path) else {
      bytes.number(0)
      return FileSystem.kind(of: path) == nil
    }
    add(file, &status)
    if file.isFolder {
      guard let names = try? FileSystem.list(path) else { return false }
      bytes.number(1)
      for name in names where !name.hasPrefix(".") {
        guard add("\(path)/\(name)", &bytes, &status) else { return false }
      }
      bytes.text("")
      return true
    }
    guard file.isFile,
      let content = try? FileSystem.readOwn(path, limit: FileLimit.asset)
    else { return false }
    bytes.number(2)
    bytes.raw(FileDigest(of: content).bytes)
    return true
  }

  private static func add(_ status: FileStatus, _ writer: inout PackedWriter) {
    writer.number(status.size)
    writer.word(UInt64(bitPattern: status.modified))
    writer.word(status.inode)
  }
}
