#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that is open, read or written in pieces, and closed when the value ends.
///
/// Everything is read by offset, so that several readers of one value don't disturb each other.
package struct OpenFile: ~Copyable {
  private let descriptor: Int32
  /// The name for messages.
  private let path: String

  /// Opens a file to be read; a folder is refused.
  package init(reading path: String) throws(FileFault) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OpenFile.fault(path, "read") }
    guard OpenFile.kind(descriptor) != S_IFDIR else {
      close(descriptor)
      throw FileFault(path: path, action: "read", reason: "it is a folder")
    }
    self.init(descriptor, path)
  }

  /// Standard input, under the name by which messages call it.
  package init(standardInput name: String) throws(FileFault) {
    let descriptor = dup(STDIN_FILENO)
    guard descriptor >= 0 else { throw OpenFile.fault(name, "read") }
    self.init(descriptor, name)
  }

  /// Opens a folder and holds it until the value ends, against others that do the same; `nil` where
  /// one of them holds it.
  ///
  /// A file system that knows no locks holds nothing, and lets everybody in.
  package init?(locking folder: String) throws(FileFault) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OpenFile.fault(folder, "read") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
      close(descriptor)
      return nil
    }
    self.init(descriptor, folder)
  }

  /// Makes a file in a folder that has no name any more, so that nothing of it stays, however the
  /// program ends.
  package init(temporaryIn folder: String) throws(FileFault) {
    let path = "\(folder)/.sitegen-\(getpid())-XXXXXX"
    var name = path.utf8CString.map { $0 }
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw OpenFile.fault(path, "write") }
    unlink(name)
    self.init(descriptor, folder)
  }

  /// Makes a new file to be written, or empties the one that is there.
  package init(writing path: String) throws(FileFault) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw OpenFile.fault(path, "write") }
    self.init(descriptor, path)
  }

  private init(_ descriptor: Int32, _ path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Whether it can be read twice: a file on a disk, no pipe and no terminal.
  package var isRegular: Bool { OpenFile.kind(descriptor) == S_IFREG }

  /// The bytes from an offset on, as many as are asked for, fewer only at the end.
  package func read(at offset: Int, count: Int) throws(FileFault) -> [UInt8] {
    try fill(count) { pread(descriptor, $0.baseAddress, $0.count, off_t(offset + $1)) }
  }

  /// The bytes that come next in a pipe; none at its end.
  package func readNext(count: Int) throws(FileFault) -> [UInt8] {
    try fill(count) { buffer, _ in systemRead(descriptor, buffer) }
  }

  /// Reads into a buffer of `count` bytes until it is full or nothing comes any more; `read` gets the
  /// room that is left and how many bytes are there already.
  private func fill(
    _ count: Int, _ read: (UnsafeMutableRawBufferPointer, Int) -> Int
  ) throws(FileFault) -> [UInt8] {
    var problem: Int32 = 0
    // An empty list is one that all threads share, and must not be written.
    let bytes = [UInt8](unsafeUninitializedCapacity: max(1, count)) { buffer, filled in
      while filled < count {
        let room = UnsafeMutableRawBufferPointer(
          UnsafeMutableBufferPointer(rebasing: buffer[filled...]))
        let done = read(room, filled)
        if done < 0 {
          if errno == EINTR { continue }
          problem = errno
          return
        }
        if done == 0 { return }
        filled += done
      }
    }
    guard problem == 0 else { throw OpenFile.fault(path, "read", problem) }
    return bytes
  }

  /// Writes at the end of what was written so far.
  package func append(_ bytes: [UInt8]) throws(FileFault) {
    try put(bytes) { bytes, _ in systemWrite(descriptor, bytes) }
  }

  /// Writes from an offset on; what is there is replaced.
  package func write(_ bytes: [UInt8], at offset: Int) throws(FileFault) {
    try put(bytes) { pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset + $1)) }
  }

  /// Writes until all is written; `write` gets what is left and how much is written already.
  private func put(
    _ bytes: [UInt8], _ write: (UnsafeRawBufferPointer, Int) -> Int
  ) throws(FileFault) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(UnsafeRawBufferPointer(rebasing: buffer[done...]), done)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw OpenFile.fault(path, "write")
      }
      done += count
    }
  }

  private static func kind(_ descriptor: Int32) -> mode_t {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status.st_mode & S_IFMT : 0
  }

  private static func fault(_ path: String, _ action: String, _ number: Int32 = errno) -> FileFault
  {
    FileFault(path: path, action: action, reason: String(cString: strerror(number)))
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
  write(descriptor, buffer.baseAddress, buffer.count)
}
