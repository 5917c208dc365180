import CSystem

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The right to change a published folder, which one build has at a time.
///
/// The system takes the lock back when the process ends, however it ends. It is a class because it is
/// given up when the last who uses it is done.
final class BuildLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock, or says who has it.
  ///
  /// - Parameters:
  ///   - places: Where the lock lies.
  ///   - waiting: Called with the holder before waiting for it; `nil` doesn't wait.
  /// - Throws: A fault where another holds it and `waiting` is `nil`, or it cannot be made.
  init(_ places: SitePlaces, waiting: ((String) -> Void)?) throws(FileFault) {
    descriptor = open(places.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw BuildLock.fault(places.lock, errno) }
    var problem = csystem_lock(descriptor, 0)
    if problem == EWOULDBLOCK {
      let holder = BuildLock.holder(places.lock)
      guard let waiting else {
        close(descriptor)
        throw FileFault(
          path: places.output, action: "build", reason: "\(holder) is building it")
      }
      waiting(holder)
      problem = csystem_lock(descriptor, 1)
    }
    guard problem == 0 else {
      close(descriptor)
      throw BuildLock.fault(places.lock, problem)
    }
    // Who waits reads it; that it cannot be written on a full disk does no harm.
    _ = try? FileSystem.write(Array("\(FileSystem.processNumber)\n".utf8), to: places.lock)
  }

  deinit { close(descriptor) }

  private static func holder(_ path: String) -> String {
    let number = (try? FileSystem.read(path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return Int(number.prefix { $0.isNumber }).map { "process \($0)" } ?? "another process"
  }

  private static func fault(_ path: String, _ number: Int32) -> FileFault {
    FileFault(path: path, action: "lock", reason: String(cString: strerror(number)))
  }
}
