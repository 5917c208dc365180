import ArchiveModel

/// What an import is about to write, held beside the archive until all of it is right.
///
/// It lies in a hidden folder of the content folder, which no build reads: `.import-4711`, by the
/// number of the process. While it runs it holds the content folder, so that of two imports at once
/// the second one stops.
struct ImportStage: ~Copyable {
  /// Where a staged file goes.
  private struct Target {
    let path: String
    /// The SHA-256 of what stands there and is replaced; `nil` where nothing may stand there.
    let replaced: [UInt8]?

    /// Drafts beside an article are made anew at each import.
    var isDraft: Bool { path.hasSuffix(".draft") }
  }

  private let content: String
  /// The folders into which files are moved.
  private let places: [String]
  private let folder: String
  private let hadContent: Bool
  private var isOpen = false
  /// Holds the archive while the import runs.
  private var lock: OpenFile?
  /// Where the staged files go; each is staged under its place in the list.
  private var targets: [Target] = []
  private static let prefix = ".import-"

  init(for content: ContentFolder) {
    self.content = content.path
    places = [content.raw, content.articles]
    folder = "\(content.path)/\(ImportStage.prefix)\(FileSystem.processNumber)"
    hadContent = FileSystem.kind(of: content.path) != nil
  }

  /// Whether the content folder was made for this import.
  var isNewArchive: Bool { !hadContent }

  /// Takes hold of the archive, so that no other import writes to it, and removes the stages of
  /// imports that were killed.
  ///
  /// - Returns: An error where another import holds the archive.
  mutating func begin() throws(FileFault) -> Diagnostic? {
    try FileSystem.makeFolder(content)
    for place in places { try FileFinder.refuseLink(place) }
    var running: [Int] = []
    for name in try FileSystem.list(content) where name.hasPrefix(ImportStage.prefix) {
      let process = Int(name.dropFirst(ImportStage.prefix.count))
      let path = "\(content)/\(name)"
      if let process, FileSystem.isRunning(process), path != folder {
        running.append(process)
      } else {
        try FileSystem.remove(path)
      }
    }
    lock = try OpenFile(locking: content)
    guard lock == nil else {
      // The folder tells the next import who holds the archive.
      try makeFolder()
      return nil
    }
    return ImportStage.held(content, by: running)
  }

  private static func held(_ content: String, by processes: [Int]) -> Diagnostic {
    let holder =
      processes.isEmpty
      ? "" : " (process \(processes.map(String.init).joined(separator: " or ")))"
    return Diagnostic(
      code: "import-running", at: SourceLocation(file: content),
      "another import\(holder) is writing to this archive",
      fix: "wait until it has ended, and import again")
  }

  private mutating func makeFolder() throws(FileFault) {
    guard !isOpen else { return }
    try FileSystem.makeFolder(folder)
    isOpen = true
  }

  /// Stages a file, which may replace one of known bytes.
  mutating func add(
    _ bytes: [UInt8], as target: String, replacing replaced: [UInt8]? = nil
  ) throws(FileFault) {
    try FileSystem.write(bytes, to: try place(for: target, replacing: replaced))
  }

  /// Stages a file that is written in pieces.
  mutating func open(as target: String) throws(FileFault) -> OpenFile {
    try OpenFile(writing: try place(for: target, replacing: nil))
  }

  private mutating func place(
    for target: String, replacing replaced: [UInt8]?
  ) throws(FileFault) -> String {
    try makeFolder()
    targets.append(Target(path: target, replaced: replaced.map { SHA256.digest(of: $0) }))
    return staged(targets.count - 1)
  }

  private func staged(_ index: Int) -> String { "\(folder)/\(index + 1)" }

  /// Where what a staged file replaces is kept until all files are moved.
  private func old(_ index: Int) -> String { "\(staged(index)).old" }

  /// Moves everything to its place, in the order in which it was staged.
  ///
  /// A kill in the middle leaves whole files, the first ones of the list; the same import finds them
  /// and goes on. A fault takes back what was moved.
  ///
  /// - Returns: The files as they are called now.
  mutating func commit() throws(FileFault) -> [String] {
    var moved = 0
    do throws(FileFault) {
      for (index, target) in targets.enumerated() {
        try move(index, to: target)
        moved = index + 1
      }
    } catch {
      for (index, target) in targets[..<moved].enumerated() where !target.isDraft {
        if target.replaced != nil {
          try? FileSystem.rename(old(index), to: target.path)
        } else {
          try? FileSystem.rename(target.path, to: staged(index))
        }
      }
      discard()
      throw error
    }
    discard()
    return targets.map(\.path)
  }

  private func move(_ index: Int, to target: Target) throws(FileFault) {
    if let replaced = target.replaced {
      guard SHA256.digest(of: try FileSystem.read(target.path)) == replaced else {
        throw changed(target)
      }
      try FileSystem.keep(target.path, as: old(index))
    } else if !target.isDraft, FileSystem.kind(of: target.path) != nil {
      throw changed(target)
    }
    try FileSystem.makeFolder(FileSystem.parent(of: target.path) ?? ".")
    try FileSystem.rename(staged(index), to: target.path)
  }

  private func changed(_ target: Target) -> FileFault {
    FileFault(
      path: target.path, action: "write",
      reason: "it was made or changed by somebody else in the meantime")
  }

  /// Removes what was staged, and the content folder where the import made it and it is empty; lets
  /// go of the archive.
  mutating func discard() {
    if isOpen { try? FileSystem.remove(folder) }
    if !hadContent, (try? FileSystem.list(content))?.isEmpty == true {
      try? FileSystem.remove(content)
    }
    isOpen = false
    lock = nil
  }
}
