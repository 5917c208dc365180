import ArchiveModel

/// What a build was made from and what it said, so that the next one knows without reading anything
/// that it would make the same.
///
/// It lies beside the published folder and names the program with its libraries, what it was asked, and
/// every file below content and templates with what the disk said of it before it was read. It speaks
/// of one published site, by the digest of that site's manifest; whether the folder still holds this
/// site is the business of the tree's record.
struct BuildStamp: Sendable {
  /// When the build began, by the clock of the disk: nanoseconds since 1970.
  let start: Int64
  /// Everything that the build depends on.
  let key: FileDigest
  /// The manifest of the site that was made.
  let site: FileDigest
  /// What the build said, as that of one that changed nothing.
  let report: BuildReport

  /// Changes with the layout, and with what a key is made of.
  private static let head = Array("sitegen stamp 2\n".utf8)

  /// Nanoseconds within which a disk may give two writes the same time; FAT counts in two seconds.
  private static let coarseness: Int64 = 2_000_000_000

  /// What a build depends on, as one digest; `nil` where that cannot be told.
  ///
  /// What the disk says of a file (its size, its time, its number) stands for its bytes only where it
  /// was written safely before the build began: one that is younger could be written again within the
  /// same tick of the disk's clock, so its bytes are part of the digest.
  ///
  /// - Parameters:
  ///   - request: What the build is asked.
  ///   - start: When the build began whose stamp this is or will be.
  /// - Returns: The digest; other files or another request have another one.
  static func key(_ request: BuildRequest, start: Int64) -> FileDigest? {
    guard let program = ProgramFiles.paths else { return nil }
    var writer = PackedWriter()
    writer.raw(head)
    for path in program {
      guard let status = FileStatus(path), status.isFile else { return nil }
      writer.text(path)
      add(status, &writer)
    }
    for text in [request.content.path, request.templates, request.baseURL ?? ""] {
      writer.text(text)
    }
    writer.number(request.baseURL == nil ? 0 : 1)
    writer.number(request.keepsGoing ? 1 : 0)
    for folder in [request.content.path, request.templates] {
      guard add(folder, youngest: start - coarseness, &writer) else { return nil }
    }
    return FileDigest(of: writer.bytes)
  }

  /// Adds everything below a folder; `false` where something cannot be read or is no file. Hidden files
  /// are passed over, as all who read these folders do.
  private static func add(_ folder: String, youngest: Int64, _ writer: inout PackedWriter) -> Bool {
    guard let names = try? FileSystem.list(folder) else { return false }
    for name in names where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      guard let status = FileStatus(path) else { return false }
      writer.text(name)
      if status.isFolder {
        guard add(path, youngest: youngest, &writer) else { return false }
        continue
      }
      guard status.isFile else { return false }
      add(status, &writer)
      if status.modified >= youngest {
        guard let bytes = try? FileSystem.readOwn(path, limit: FileLimit.asset) else {
          return false
        }
        writer.raw(FileDigest(of: bytes).bytes)
      }
    }
    // No file has an empty name, so this ends the folder.
    writer.text("")
    return true
  }

  private static func add(_ status: FileStatus, _ writer: inout PackedWriter) {
    writer.number(status.size)
    writer.word(UInt64(bitPattern: status.modified))
    writer.word(status.inode)
  }
}

extension BuildStamp {
  /// Reads a stamp; `nil` where there is none, or it is damaged or another program's.
  static func read(_ file: String) -> BuildStamp? {
    guard let bytes = try? FileSystem.read(file), bytes.count >= head.count + 32,
      bytes.starts(with: head), SealedFile.isWhole(bytes)
    else { return nil }
    var reader = PackedReader(bytes, from: head.count)
    guard let start = reader.word(), let key = reader.raw(32).map({ FileDigest($0) }),
      let site = reader.raw(32).map({ FileDigest($0) }), let report = BuildReport(&reader)
    else { return nil }
    return BuildStamp(start: Int64(bitPattern: start), key: key, site: site, report: report)
  }

  func write(to file: String) throws(FileFault) {
    var writer = PackedWriter()
    writer.raw(BuildStamp.head)
    writer.word(UInt64(bitPattern: start))
    writer.raw(key.bytes)
    writer.raw(site.bytes)
    report.pack(into: &writer)
    try SealedFile.write(writer.bytes, to: file)
  }
}
