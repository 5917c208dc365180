import ArchiveModel

/// A new tree that comes into being beside the published one and takes its place when it is whole.
///
/// Files are taken one by one, on any thread. A file that is published already is not written; the
/// others go to a folder of their own, so neither the published tree nor the one before it is touched
/// until everything is known to be right. Then the tree before is brought up to date (new files are
/// moved into it, files that it lacks get a second name there) and exchanged with the published one.
/// So two trees take turns, and publishing costs what changed.
struct SiteStage: Sendable {
  let places: SitePlaces
  private let lock: BuildLock
  /// What is published; `nil` where nothing is, or nobody knows what.
  private let published: TreeRecord?
  private let exchangesInOneStep: Bool

  /// The file that marks a folder as made by this program.
  static let marker = ".sitegen"
  /// The file of a folder under version control that stays.
  private static let keep = ".gitignore"

  /// Takes the lock and prepares a stage on the same file system as the output folder.
  ///
  /// - Parameters:
  ///   - output: The folder to publish.
  ///   - exchangesInOneStep: Whether to use the system's exchange where it has one.
  ///   - waiting: Called with the name of another build that holds the folder, before waiting for it;
  ///     `nil` throws instead.
  /// - Throws: A fault where the folder cannot be written, or holds files that sitegen didn't make.
  init(
    for output: String, exchangesInOneStep: Bool = true, waiting: ((String) -> Void)? = nil
  ) throws(FileFault) {
    let places = SitePlaces(output: output)
    self.places = places
    self.exchangesInOneStep = exchangesInOneStep
    // Before anything is made beside it; a build that ends meanwhile cannot make it wrong.
    if FileSystem.kind(of: places.outgoing) == nil {
      try SiteStage.checkOwnership(of: places.output)
    }
    try FileSystem.makeFolder(FileSystem.parent(of: places.output) ?? ".")
    try places.prepare()
    lock = try BuildLock(places, waiting: waiting)
    try SiteExchange.recover(places)
    try SiteStage.checkOwnership(of: places.output)
    try FileSystem.remove(places.fresh)
    published = try SiteStage.publishedRecord(places)
    try SiteStage.removeOldRecords(places)
    try FileSystem.makeFolder(places.fresh)
  }

  /// The digest of a published file; `nil` where there is none, or nobody knows.
  func publishedDigest(of path: String) -> FileDigest? { published?[path]?.digest }

  /// When the stage was taken, by the clock of the disk: nanoseconds since 1970.
  ///
  /// Where the disk is full the lock tells of an earlier build, which is only more careful.
  var start: Int64 { FileStatus(places.lock)?.modified ?? 0 }

  /// Files that are looked at by one core at a time.
  private static let block = 512

  /// Whether every file of the published tree is still what was written, as far as the disk says: its
  /// size, its time, its number. The bytes are not read; `sitegen verify` does that.
  func isWhole() async -> Bool {
    guard let published, let folder = OpenFolder(places.output) else { return false }
    let blocks = stride(from: 0, to: published.count, by: SiteStage.block).map {
      $0..<min($0 + SiteStage.block, published.count)
    }
    return await parallelMap(blocks) { !Task.isCancelled && published.holds($0, in: folder) }
      .allSatisfy { $0 }
  }

  /// Takes a file of the new tree; it is written only where it isn't published already.
  func take(_ file: OutputFile) throws(FileFault) -> StagedFile {
    let digest = FileDigest(of: file.bytes)
    let isPublished =
      published?[file.path]?.digest == digest
      && published?.holds(file.path, in: places.output) == true
    if !isPublished {
      try FileSystem.writeNew(file.bytes, to: "\(places.fresh)/\(file.path)")
    }
    return StagedFile(
      path: file.path, digest: digest, size: file.bytes.count, isPublished: isPublished)
  }

  /// A file of the new tree whose digest is known without its bytes; `nil` where it isn't published.
  func keep(_ path: String, digest: FileDigest, size: Int) -> StagedFile? {
    guard published?[path]?.digest == digest,
      published?.holds(path, in: places.output) == true
    else { return nil }
    return StagedFile(path: path, digest: digest, size: size, isPublished: true)
  }

  /// Publishes the tree of the files that were taken.
  ///
  /// - Returns: Whether anything changed; where nothing did, nothing is touched.
  func publish(_ files: [StagedFile]) async throws(FileFault) -> Bool {
    let files = files + (try ownFiles())
    if files.allSatisfy(\.isPublished), files.count == published?.count {
      try FileSystem.remove(places.fresh)
      return false
    }
    do throws(FileFault) {
      try await putTogether(files)
    } catch {
      // Half brought up to date it is of no use, and a full disk needs the room.
      try? FileSystem.remove(places.previous)
      throw error
    }
    try SiteExchange.run(places, inOneStep: exchangesInOneStep)
    try markPublished()
    return true
  }

  /// Removes what was staged after a failure.
  func discard() { try? FileSystem.remove(places.fresh) }

  /// The mark, and what is kept of a folder under version control.
  private func ownFiles() throws(FileFault) -> [StagedFile] {
    let note = "This folder is made by sitegen: the next build replaces all of it.\n"
    var files = [try take(OutputFile(path: SiteStage.marker, bytes: Array(note.utf8)))]
    let kept = "\(places.output)/\(SiteStage.keep)"
    if FileSystem.kind(of: kept) == .file {
      files.append(
        try take(OutputFile(path: SiteStage.keep, bytes: try FileSystem.read(kept))))
    }
    return files
  }

  /// Makes `previous` the new tree, with its record, on the disk.
  private func putTogether(_ files: [StagedFile]) async throws(FileFault) {
    let previous = SiteStage.previousRecord(places)
    if previous == nil {
      try FileSystem.remove(places.previous)
      // The files that were written are the beginning of the tree.
      try FileSystem.rename(places.fresh, to: places.previous)
    } else {
      try forget(places.previous)
      try StageSweep.run(places.previous, keeping: Set(files.map(\.path)))
    }
    let entries = await parallelMap(files) { put($0, previous) }
    var record: [(path: String, entry: TreeRecord.Entry)] = []
    record.reserveCapacity(files.count)
    for (file, entry) in zip(files, entries) {
      switch entry {
      case .entry(let entry): record.append((file.path, entry))
      case .failed(let fault): throw fault
      }
    }
    try FileSystem.remove(places.fresh)
    guard let place = places.records(of: places.previous) else { return }
    try TreeRecord.write(record, to: place.staged)
    try FileSystem.sync(places.side)
  }

  /// What came of a file; a fault, which is large and rare, lies apart.
  private enum Put: Sendable {
    case entry(TreeRecord.Entry)
    indirect case failed(FileFault)
  }

  /// Brings one file of `previous` up to date; what it holds is `nil` where that cannot be used.
  private func put(_ file: StagedFile, _ previous: TreeRecord?) -> Put {
    let place = "\(places.previous)/\(file.path)"
    do throws(FileFault) {
      if !file.isPublished {
        if previous != nil { try FileSystem.move("\(places.fresh)/\(file.path)", to: place) }
      } else if let entry = previous?[file.path], entry.digest == file.digest,
        previous?.holds(file.path, in: places.previous) == true
      {
        return .entry(entry)
      } else {
        try FileSystem.linkOrCopy("\(places.output)/\(file.path)", to: place)
      }
      guard let status = FileStatus(place) else {
        throw FileFault(path: place, action: "write", reason: "it is gone")
      }
      return .entry(TreeRecord.Entry(digest: file.digest, status: status))
    } catch {
      return .failed(error)
    }
  }

  private func markPublished() throws(FileFault) {
    guard let place = places.records(of: places.output) else { return }
    try FileSystem.rename(place.staged, to: place.published)
  }

  private func forget(_ folder: String) throws(FileFault) {
    guard let place = places.records(of: folder) else { return }
    try FileSystem.remove(place.staged)
    try FileSystem.remove(place.published)
  }
}

extension SiteStage {
  /// The record of the published tree; a build that was killed behind its exchange has published too.
  private static func publishedRecord(_ places: SitePlaces) throws(FileFault) -> TreeRecord? {
    guard let place = places.records(of: places.output) else { return nil }
    if FileSystem.kind(of: place.staged) == .file {
      try FileSystem.rename(place.staged, to: place.published)
    }
    return TreeRecord.read(place.published)
  }

  private static func previousRecord(_ places: SitePlaces) -> TreeRecord? {
    guard let place = places.records(of: places.previous) else { return nil }
    return TreeRecord.read(place.published) ?? TreeRecord.read(place.staged)
  }

  /// Removes the records of trees that are gone.
  private static func removeOldRecords(_ places: SitePlaces) throws(FileFault) {
    let known = [places.output, places.previous].compactMap { places.records(of: $0) }
      .flatMap { [$0.staged, $0.published] }
    for name in try FileSystem.list(places.side)
    where name.hasPrefix("staged-") || name.hasPrefix("published-") {
      let path = "\(places.side)/\(name)"
      if !known.contains(path) { try FileSystem.remove(path) }
    }
  }

  /// Refuses a folder with files that sitegen didn't make: the publish would remove them.
  static func checkOwnership(of output: String) throws(FileFault) {
    switch FileSystem.kind(of: output) {
    case nil: return
    case .folder:
      let names = try FileSystem.list(output).filter { $0 != keep }
      guard names.isEmpty || names.contains(marker) else {
        throw FileFault(
          path: output, action: "replace",
          reason: "it holds files that sitegen didn't make (\(names[0])); name an empty folder")
      }
    default:
      throw FileFault(path: output, action: "replace", reason: "it is not a folder")
    }
  }
}
