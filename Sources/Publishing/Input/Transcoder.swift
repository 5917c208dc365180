import ArchiveModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Turns text of one encoding into another by the system's `iconv`.
struct Transcoder: ~Copyable {
  /// How a conversion ended.
  enum Outcome: Hashable {
    /// All bytes were converted.
    case done
    /// The bytes end inside a character.
    case incomplete
    /// The next byte begins no character.
    case invalid
  }

  /// What `iconv` returns where it stopped early: `(size_t)-1`.
  private static let failure = Int(bitPattern: UInt.max)

  private let handle: iconv_t

  /// - Returns: `nil` where the system does not know one of the encodings.
  init?(from source: TextEncoding, to target: TextEncoding) {
    guard let handle = iconv_open(target.rawValue, source.rawValue), Int(bitPattern: handle) != -1
    else { return nil }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// Converts bytes from an offset on, to the first that is no character.
  ///
  /// - Returns: Where the conversion stopped, and why.
  func convert(
    _ bytes: [UInt8], from offset: Int, into output: inout [UInt8]
  ) -> (end: Int, outcome: Outcome) {
    // Four bytes of UTF-8 for one of the input are more than any of the encodings needs, so the
    // output is never full: the `iconv` of some systems loses text when it is.
    let room = 4 * (bytes.count - offset) + 16
    var left = bytes.count - offset
    var outcome = Outcome.done
    output += [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      var free = room
      bytes.withUnsafeBytes { source in
        // It is not written to; the parameter lacks a const for reasons of age.
        var from = UnsafeMutablePointer(
          mutating: source.baseAddress?.advanced(by: offset).assumingMemoryBound(to: CChar.self))
        buffer.withMemoryRebound(to: CChar.self) { target in
          var to = target.baseAddress
          if iconv(handle, &from, &left, &to, &free) == Transcoder.failure {
            outcome = errno == EINVAL ? .incomplete : .invalid
          }
          // Some encodings hold a character back until they know what follows.
          iconv(handle, nil, nil, &to, &free)
        }
      }
      filled = room - free
    }
    return (bytes.count - left, outcome)
  }
}
