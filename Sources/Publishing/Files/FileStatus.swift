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
    self.init(status)
  }

  /// The status of a path below an open folder, which the system need not look up again.
  init?(_ path: UnsafePointer<CChar>, in folder: OpenFolder) {
    var status = csystem_status()
    guard csystem_lstat_in(folder.descriptor, path, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: csystem_status) {
    inode = status.inode
    size = Int(status.size)
    modified = status.modified
    isFile = status.kind == UInt32(csystem_file)
    isFolder = status.kind == UInt32(csystem_folder)
  }
}
