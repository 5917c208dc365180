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

  /// The bytes of a file.
  package static func read(_ path: String) throws(FileFault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault(path, "read") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw fault(path, "read") }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw FileFault(path: path, action: "read", reason: "it is a folder")
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: max(4096, Int(status.st_size) + 1))
    while true {
      let count = chunk.withUnsafeMutableBytes { systemRead(descriptor, $0) }
      if count < 0 {
        if errno == EINTR { continue }
        throw fault(path, "read")
      }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
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

  /// Writes a file that appears whole or not at all: beside its place first, then renamed.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(FileFault) {
    let folder = parent(of: path) ?? "."
    try makeFolder(folder)
    let draft = "\(folder)/.\(name(of: path)).\(processNumber)"
    do {
      try write(bytes, to: draft)
      try rename(draft, to: path)
    } catch {
      unlink(draft)
      throw error
    }
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

  private static func fault(_ path: String, _ action: String) -> FileFault {
    FileFault(path: path, action: action, reason: String(cString: strerror(errno)))
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
