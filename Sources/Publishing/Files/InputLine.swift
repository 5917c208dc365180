/// A line of standard input, without its end.
package struct InputLine {
  package let bytes: [UInt8]
  /// Whether the line was longer than the longest that is kept, and `bytes` is only its beginning.
  package let isCut: Bool
}
