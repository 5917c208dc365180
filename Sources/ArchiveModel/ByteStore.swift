/// A file that holds bytes which were put aside until somebody asks for them.
package protocol ByteStore: Sendable {
  /// The bytes from an offset on.
  ///
  /// - Parameters:
  ///   - offset: In bytes, counted from 0.
  ///   - count: How many bytes; they have been written.
  /// - Returns: As many bytes as were asked for. Where the disk refuses them they are blanks, and the
  ///   file remembers the fault: whoever makes something of them asks it before anything is published.
  func read(at offset: Int, count: Int) -> [UInt8]
}
