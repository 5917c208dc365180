import Foundation

/// A file and an empty folder of this process alone, for entry points that take a path.
package struct ScratchFile {
  private let root: URL

  /// Makes the folder; in memory where the system has such a place.
  package init() throws {
    let memory = URL(filePath: "/dev/shm", directoryHint: .isDirectory)
    let files = FileManager.default
    let parent = files.isWritableFile(atPath: memory.path) ? memory : files.temporaryDirectory
    root = parent.appending(path: "sitegen-fuzz-\(ProcessInfo.processInfo.processIdentifier)")
    try files.createDirectory(at: root, withIntermediateDirectories: true)
  }

  /// The path of the file.
  package var path: String { root.appending(path: "input.txt").path }

  /// The path of a content folder.
  package var content: String { root.appending(path: "content").path }

  /// Replaces the file, and removes the content folder that the last run left.
  package func put(_ bytes: [UInt8]) throws {
    if FileManager.default.fileExists(atPath: content) {
      try FileManager.default.removeItem(atPath: content)
    }
    try Data(bytes).write(to: URL(filePath: path))
  }
}
