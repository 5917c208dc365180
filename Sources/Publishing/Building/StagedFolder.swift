import ArchiveModel

/// A new output tree that is written beside the published one and takes its place when it is whole.
///
/// Until `publish` nothing below the output folder is touched, so every failure leaves it as it was.
struct StagedFolder {
  /// The published folder.
  let output: String
  private let staging: String
  private let previous: String
  private static let marker = ".sitegen"
  private static let keep = ".gitignore"

  /// Prepares a stage on the same file system as the output folder.
  ///
  /// - Throws: A fault where the folder cannot be written, or holds files that sitegen didn't make.
  init(for output: String) throws(FileFault) {
    let path = FileSystem.realPath(output) ?? output
    self.output = path
    let parent = FileSystem.parent(of: path) ?? "."
    let name = FileSystem.name(of: path)
    staging = "\(parent)/.\(name).staging-\(FileSystem.processNumber)"
    previous = "\(parent)/.\(name).previous"
    try FileSystem.makeFolder(parent)
    try recover()
    try StagedFolder.checkOwnership(of: path)
    try removeAbandonedStages(in: parent, prefix: ".\(name).staging-")
    try FileSystem.makeFolder(staging)
  }

  /// Writes the files of the new tree, on all cores.
  func write(_ files: [OutputFile]) async throws(FileFault) {
    let folders = Set(files.compactMap { FileSystem.parent(of: $0.path) })
    for folder in folders.sorted() { try FileSystem.makeFolder("\(staging)/\(folder)") }
    let stage = staging
    let faults = await parallelMap(files) { file -> FileFault? in
      do throws(FileFault) {
        try FileSystem.write(file.bytes, to: "\(stage)/\(file.path)")
        return nil
      } catch {
        return error
      }
    }
    if let fault = faults.compactMap({ $0 }).first { throw fault }
    let note = "This folder is made by sitegen: the next build replaces all of it.\n"
    try FileSystem.write(Array(note.utf8), to: "\(staging)/\(StagedFolder.marker)")
    let kept = "\(output)/\(StagedFolder.keep)"
    if FileSystem.kind(of: kept) == .file {
      try FileSystem.write(
        try FileSystem.read(kept), to: "\(staging)/\(StagedFolder.keep)")
    }
  }

  /// Puts the new tree in the place of the old one.
  func publish() throws(FileFault) {
    try FileSystem.remove(previous)
    let hadOutput = FileSystem.kind(of: output) != nil
    if hadOutput { try FileSystem.rename(output, to: previous) }
    do {
      try FileSystem.rename(staging, to: output)
    } catch {
      if hadOutput { try FileSystem.rename(previous, to: output) }
      throw error
    }
    try FileSystem.remove(previous)
  }

  /// Removes the stage after a failure.
  func discard() {
    try? FileSystem.remove(staging)
  }

  /// Removes the stages of builds that were killed; that of a running build stays.
  private func removeAbandonedStages(in parent: String, prefix: String) throws(FileFault) {
    for name in try FileSystem.list(parent) where name.hasPrefix(prefix) {
      let process = Int(name.dropFirst(prefix.count))
      if process.map(FileSystem.isRunning) != true || "\(parent)/\(name)" == staging {
        try FileSystem.remove("\(parent)/\(name)")
      }
    }
  }

  /// Brings the old tree back where a build was killed between its two renames.
  private func recover() throws(FileFault) {
    guard FileSystem.kind(of: output) == nil, FileSystem.kind(of: previous) == .folder else {
      return
    }
    try FileSystem.rename(previous, to: output)
  }

  /// Refuses a folder with files that sitegen didn't make: the publish would remove them.
  private static func checkOwnership(of output: String) throws(FileFault) {
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
