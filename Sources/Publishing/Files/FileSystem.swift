#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Files and folders by the system's own calls.
///
/// Foundation's `Data.write` asks the disk to sync for every file, which costs five to ten times the
/// write; a published folder is synced once, as a whole.
package enum FileSystem {
  package enum Kind: Sendable, Hashable {
    case file
    case folder
    case link
    case other
  }

  /// What stands at a path itself, links not followed; `nil` for nothing.
  package static func kind(of path: String) -> Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// The bytes of a file, or of a pipe that somebody names in a command; a folder is refused.
  package static func read(_ path: String) throws(FileFault) -> [UInt8] {
    try read(path, O_RDONLY, limit: nil)
  }

  /// The bytes of a file of the archive or of its templates, which is no link, because a link can lead
  /// out of them and publish what nobody meant to publish, no pipe or device, which may never end, and
  /// no longer than `limit` bytes.
  static func readOwn(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
    guard kind(of: path) != .link else {
      throw FileFault(
        path: path, action: "read", reason: "it is a link, which may lead out of the archive",
        refusal: FileFault.Refusal(code: "link", fix: "put the file itself here"))
    }
    // Without waiting: a pipe to which nobody writes would be waited for without end.
    return try read(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, limit: limit)
  }

  private static func read(
    _ path: String, _ flags: Int32, limit: Int?
  ) throws(FileFault) -> [UInt8] {
    let descriptor = open(path, flags | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault(path, "read") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw fault(path, "read") }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw FileFault(path: path, action: "read", reason: "it is a folder")
    }
    if let limit { try check(status, path, limit) }
    return try readAll(descriptor, path, expecting: Int(status.st_size))
  }

  private static func check(
    _ status: stat, _ path: String, _ limit: Int
  ) throws(FileFault) {
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileFault(path: path, action: "read", reason: "it is a pipe or a device")
    }
    guard status.st_size <= limit else {
      throw FileFault(
        path: path, action: "read",
        reason: "it has \(status.st_size) bytes; at most \(limit) are read",
        refusal: FileFault.Refusal(
          code: "file-too-large", fix: "split the file, or put the right one here"))
    }
  }

  /// Reads to the end; files of the system itself say that they have no bytes, and others may grow.
  private static func readAll(
    _ descriptor: Int32, _ path: String, expecting size: Int
  ) throws(FileFault) -> [UInt8] {
    var room = max(4096, size + 1)
    var bytes: [UInt8] = []
    while true {
      var problem: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        while filled < room {
          let rest = UnsafeMutableRawBufferPointer(
            UnsafeMutableBufferPointer(rebasing: buffer[filled...]))
          let count = systemRead(descriptor, rest)
          if count > 0 {
            filled += count
          } else if count == 0 || errno != EINTR {
            problem = count < 0 ? errno : 0
            return
          }
        }
      }
      guard problem == 0 else { throw fault(path, "read", problem) }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      if piece.count < room { return bytes }
      room = 1 << 16
    }
  }

  /// Writes a file; its folder must be there. With `onlyNew` what stands at the path is a fault.
  package static func write(
    _ bytes: [UInt8], to path: String, onlyNew: Bool = false
  ) throws(FileFault) {
    let mode = onlyNew ? O_EXCL : O_TRUNC
    let descriptor = open(path, O_WRONLY | O_CREAT | mode | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw fault(path, "write") }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: buffer[done...]))
      }
      if count < 0 {
        if errno == EINTR { continue }
        let fault = fault(path, "write")
        close(descriptor)
        throw fault
      }
      done += count
    }
    // A full disk or a quota may show only here.
    guard close(descriptor) == 0 else { throw fault(path, "write") }
  }

  /// Where a file lies until it is whole.
  static func draft(of path: String) -> String {
    "\(parent(of: path) ?? ".")/.\(name(of: path)).\(processNumber)"
  }

  /// The names in a folder, sorted by bytes, without `.` and `..`.
  package static func list(_ path: String) throws(FileFault) -> [String] {
    guard let folder = opendir(path) else { throw fault(path, "list") }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a folder and those above it that are missing.
  package static func makeFolder(_ path: String) throws(FileFault) {
    if mkdir(path, 0o755) == 0 || kind(of: path) == .folder { return }
    guard errno == ENOENT, let parent = parent(of: path) else {
      if isFolder(path) { return }
      throw fault(path, "write")
    }
    try makeFolder(parent)
    guard mkdir(path, 0o755) == 0 || isFolder(path) else { throw fault(path, "write") }
  }

  package static func rename(_ old: String, to new: String) throws(FileFault) {
    guard systemRename(old, new) == 0 else { throw fault(new, "write") }
  }

  /// Gives a file a second name, so that its bytes stay when the first gets others; a copy where the
  /// file system knows no such names.
  package static func keep(_ path: String, as second: String) throws(FileFault) {
    guard link(path, second) != 0 else { return }
    try write(try read(path), to: second)
  }

  /// Removes a file, or a folder with all that is in it; links are removed, not followed.
  package static func remove(_ path: String) throws(FileFault) {
    switch kind(of: path) {
    case nil: return
    case .folder:
      for name in try list(path) { try remove("\(path)/\(name)") }
      guard rmdir(path) == 0 else { throw fault(path, "remove") }
    default:
      guard unlink(path) == 0 else { throw fault(path, "remove") }
    }
  }

  /// Whether a path leads to a folder, links followed.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The path of the folder that holds a path; `nil` for one at the root or in the working folder.
  package static func parent(of path: String) -> String? {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let slash = trimmed.lastIndex(of: "/") else { return nil }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The path with links resolved; `nil` where nothing stands.
  package static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The number of the running process.
  package static var processNumber: Int { Int(getpid()) }

  /// Whether a process of a number runs on this machine.
  package static func isRunning(_ number: Int) -> Bool {
    guard number > 0, let number = Int32(exactly: number) else { return false }
    return kill(number, 0) == 0 || errno == EPERM
  }

  private static func fault(
    _ path: String, _ action: String, _ number: Int32 = errno
  ) -> FileFault {
    FileFault(path: path, action: action, reason: String(cString: strerror(number)))
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
  write(descriptor, buffer.baseAddress, buffer.count)
}

private func systemRename(_ old: String, _ new: String) -> Int32 {
  rename(old, new)
}
