import CSystem

/// What the system keeps of a path beside its bytes.
struct FileStatus: Hashable, Sendable {
  /// The number of the file on its disk; it stays when the file is renamed.
  let inode: UInt64
  /// In bytes.
  let size: Int
  /// Nanoseconds since 1970.
  let modified: Int64
  let isFile: Bool
  let isFolder: Bool

  /// The status of a path itself, links not followed; `nil` where nothing stands.
  init?(_ path: String) {
    var status = csystem_status()
    guard csystem_lstat(path, &status) == 0 else { return nil }
    inode = status.inode
    size = Int(status.size)
    modified = status.modified
    isFile = status.kind == UInt32(csystem_file)
    isFolder = status.kind == UInt32(csystem_folder)
  }
}
