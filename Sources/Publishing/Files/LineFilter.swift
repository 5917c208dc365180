#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Passes standard input through a function line by line to standard output.
///
/// Answers are written together, but never held back while the program waits for more input, so that
/// another program may wait for each of them. Memory is bounded by the longest line.
package enum LineFilter {
  private static let chunk = 1 << 16

  /// - Parameter answer: Gets each line without its end, and returns the line to print, if any.
  /// - Throws: A fault where standard input cannot be read or standard output cannot be written.
  package static func run(_ answer: ([UInt8]) -> [UInt8]?) throws(FileFault) {
    var input = [UInt8](repeating: 0, count: chunk)
    var line: [UInt8] = []
    var output: [UInt8] = []
    while true {
      let count = input.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, chunk) }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileFault(
          path: "<stdin>", action: "read", reason: String(cString: strerror(errno)))
      }
      if count == 0 { break }
      var start = 0
      while let end = input[start..<count].firstIndex(of: 0x0A) {
        line += input[start..<end]
        if let text = answer(line) { output += text + [0x0A] }
        line.removeAll(keepingCapacity: true)
        start = end + 1
      }
      line += input[start..<count]
      try write(&output)
    }
    if !line.isEmpty, let text = answer(line) { output += text + [0x0A] }
    try write(&output)
  }

  private static func write(_ output: inout [UInt8]) throws(FileFault) {
    try StandardOutput.write(output)
    output.removeAll(keepingCapacity: true)
  }
}
