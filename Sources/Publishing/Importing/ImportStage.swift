import ArchiveModel

/// What an import is about to write, held beside the archive until all of it is right.
///
/// It lies in a hidden folder of the content folder, which no build reads: `.import-4711`, by the
/// number of the process. Nothing is made before the first file comes.
struct ImportStage {
  /// Where a staged file goes.
  private struct Target {
    let path: String
    /// What stands there and is replaced; `nil` where nothing may stand there.
    let replaced: [UInt8]?

    /// Drafts beside an article are made anew at each import.
    var isDraft: Bool { path.hasSuffix(".draft") }
  }

  private let content: String
  private let folder: String
  private let hadContent: Bool
  private var isOpen = false
  /// Where the staged files go; each is staged under its place in the list.
  private var targets: [Target] = []
  private static let prefix = ".import-"

  init(for content: ContentFolder) {
    self.content = content.path
    folder = "\(content.path)/\(ImportStage.prefix)\(FileSystem.processNumber)"
    hadContent = FileSystem.kind(of: content.path) != nil
  }

  /// Removes the stages of imports that were killed; that of a running import stays.
  func removeAbandoned() throws(FileFault) {
    guard FileSystem.isFolder(content) else { return }
    for name in try FileSystem.list(content) where name.hasPrefix(ImportStage.prefix) {
      let process = Int(name.dropFirst(ImportStage.prefix.count))
      let path = "\(content)/\(name)"
      if process.map(FileSystem.isRunning) != true || path == folder {
        try FileSystem.remove(path)
      }
    }
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
    if !isOpen {
      try FileSystem.makeFolder(folder)
      isOpen = true
    }
    targets.append(Target(path: target, replaced: replaced))
    return staged(targets.count - 1)
  }

  private func staged(_ index: Int) -> String { "\(folder)/\(index + 1)" }

  /// Moves everything to its place, in the order in which it was staged.
  ///
  /// A kill in the middle leaves whole files, the first ones of the list; the same import finds them
  /// and goes on. A fault takes back what was moved.
  ///
  /// - Returns: The files as they are called now.
  func commit() throws(FileFault) -> [String] {
    var moved = 0
    do throws(FileFault) {
      for (index, target) in targets.enumerated() {
        try move(staged(index), to: target)
        moved = index + 1
      }
    } catch {
      for (index, target) in targets[..<moved].enumerated() where !target.isDraft {
        if let replaced = target.replaced {
          try? FileSystem.replace(target.path, with: replaced)
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

  private func move(_ staged: String, to target: Target) throws(FileFault) {
    if let replaced = target.replaced {
      guard try FileSystem.read(target.path) == replaced else { throw changed(target) }
    } else if !target.isDraft, FileSystem.kind(of: target.path) != nil {
      throw changed(target)
    }
    try FileSystem.makeFolder(FileSystem.parent(of: target.path) ?? ".")
    try FileSystem.rename(staged, to: target.path)
  }

  private func changed(_ target: Target) -> FileFault {
    FileFault(
      path: target.path, action: "write",
      reason: "it was made or changed by somebody else in the meantime")
  }

  /// Removes what was staged, and the content folder where the import made it and it is empty.
  func discard() {
    guard isOpen else { return }
    try? FileSystem.remove(folder)
    if !hadContent, (try? FileSystem.list(content))?.isEmpty == true {
      try? FileSystem.remove(content)
    }
  }
}
