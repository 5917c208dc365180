import CSystem

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What is needed to bring a tree up to date beside the published one, and to let them trade places.
extension FileSystem {
  /// Writes a file that isn't there yet, and the folders above it that are missing.
  static func writeNew(_ bytes: [UInt8], to path: String) throws(FileFault) {
    try withFolder(of: path) { () throws(FileFault) in
      do throws(FileFault) {
        try write(bytes, to: path, onlyNew: true)
      } catch {
        guard error.reason == String(cString: strerror(EEXIST)) else { throw error }
        try remove(path)
        try write(bytes, to: path)
      }
    }
  }

  /// Moves a file, and makes the folders above its new place that are missing.
  static func move(_ old: String, to new: String) throws(FileFault) {
    try withFolder(of: new) { () throws(FileFault) in try rename(old, to: new) }
  }

  /// Gives a file a second name on the same disk, in place of what stands there; where the file system
  /// knows no second names, or has given the file as many as it can, the bytes are copied.
  static func linkOrCopy(_ old: String, to new: String) throws(FileFault) {
    if link(old, new) == 0 { return }
    try withFolder(of: new) { () throws(FileFault) in
      if kind(of: new) != nil { try remove(new) }
      if link(old, new) != 0 { try write(try read(old), to: new) }
    }
  }

  /// Runs a step; where it fails because a folder is missing, makes the folder and runs it again.
  private static func withFolder(
    of path: String, _ step: () throws(FileFault) -> Void
  ) throws(FileFault) {
    do {
      try step()
    } catch {
      // Whether the folder is there now says nothing: another thread may just have made it.
      guard error.reason == String(cString: strerror(ENOENT)), let folder = parent(of: path) else {
        throw error
      }
      try makeFolder(folder)
      try step()
    }
  }

  /// Removes a folder if it is empty.
  static func removeIfEmpty(_ path: String) { rmdir(path) }

  /// Returns when all that was written to the disk of a path is on it; says what the disk lost.
  static func sync(_ path: String) throws(FileFault) {
    let problem = csystem_sync(path)
    guard problem == 0 else { throw fault(path, "write", problem) }
  }

  /// Lets two folders trade places in one step.
  ///
  /// - Returns: `false` where the system cannot, and nothing was done.
  static func exchange(_ one: String, with other: String) throws(FileFault) -> Bool {
    switch csystem_exchange(one, other) {
    case 0: return true
    case ENOSYS, EINVAL, ENOTSUP, EOPNOTSUPP: return false
    case let problem: throw fault(other, "write", problem)
    }
  }

  private static func fault(_ path: String, _ action: String, _ number: Int32) -> FileFault {
    FileFault(path: path, action: action, reason: String(cString: strerror(number)))
  }
}
