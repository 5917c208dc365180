/// The bytes of one run.
package struct FuzzInput {
  package let bytes: [UInt8]

  /// Takes what libFuzzer hands over.
  package init(_ start: UnsafePointer<UInt8>?, _ count: Int) {
    bytes = Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// The text in the bytes; what is no UTF-8 becomes U+FFFD, so that a mutation inside a character
  /// makes another text and not a refused file.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
