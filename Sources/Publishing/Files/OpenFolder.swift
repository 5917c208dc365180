#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A folder that is held open, so that many paths below it are looked up from there.
final class OpenFolder: Sendable {
  let descriptor: Int32

  /// Opens a folder; `nil` where it cannot be opened, or is none.
  init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}
