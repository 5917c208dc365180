import Foundation

/// Lines from standard input and to standard output, one at a time.
enum LineStream {
  /// Calls back for each line of standard input, without its line end.
  static func forEachLine(_ body: ([UInt8]) -> Void) {
    var buffer: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(buffer) }
    while true {
      let count = getline(&buffer, &capacity, stdin)
      guard count > 0, let buffer else { return }
      var line = UnsafeRawBufferPointer(start: buffer, count: count).map { $0 }
      if line.last == 0x0A { line.removeLast() }
      body(line)
    }
  }

  /// Writes a line; another program may be waiting for it, so nothing is held back at its end.
  static func write(_ line: [UInt8]) {
    line.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, stdout) }
    putchar(0x0A)
  }

  static func flush() {
    fflush(stdout)
  }
}
