package import ArchiveModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Passes standard input through a function line by line to standard output.
///
/// Answers are written together, but never held back while the program waits for more input, so that
/// another program may wait for each of them. Memory is bounded: what a line has beyond the longest is
/// dropped, and told.
package enum LineFilter {
  /// The longest line, in bytes.
  package static let longest = 64 << 20

  private static let chunk = 1 << 18

  /// - Parameter answer: Gets each line, and writes what is to be printed for it.
  /// - Throws: A fault where standard input cannot be read or standard output cannot be written.
  package static func run(
    _ answer: (InputLine, inout JSONWriter) -> Void
  ) throws(FileFault) {
    var input = [UInt8](repeating: 0, count: chunk)
    var pieces = LinePieces(longest: longest)
    var output = JSONWriter()
    while true {
      let count = input.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, chunk) }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileFault(
          path: "<stdin>", action: "read", reason: String(cString: strerror(errno)))
      }
      if count == 0 { break }
      input.withUnsafeBufferPointer { input in
        pieces.add(UnsafeBufferPointer(rebasing: input[..<count])) { answer($0, &output) }
      }
      try write(&output)
    }
    pieces.finish { answer($0, &output) }
    try write(&output)
  }

  private static func write(_ output: inout JSONWriter) throws(FileFault) {
    try StandardOutput.write(output.bytes)
    output.removeAll()
  }
}
