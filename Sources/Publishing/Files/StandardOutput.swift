#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Standard output, for data that comes in pieces.
package enum StandardOutput {
  /// Writes bytes at once.
  package static func write(_ bytes: [UInt8]) throws(FileFault) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        systemWrite(STDOUT_FILENO, UnsafeRawBufferPointer(rebasing: $0[done...]))
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileFault(
          path: "<stdout>", action: "write", reason: String(cString: strerror(errno)))
      }
      done += count
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
  write(descriptor, buffer.baseAddress, buffer.count)
}
