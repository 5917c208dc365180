/// The Markdown body of an article, in memory or put aside in a file, from which it is read each time.
package final class StoredBody: Sendable {
  /// The length in bytes.
  package let count: Int
  /// The bytes, where they are not put aside.
  private let held: [UInt8]
  private let file: (any BodyFile)?
  private let offset: Int

  /// A body in memory.
  package init(_ bytes: [UInt8]) {
    held = bytes
    count = bytes.count
    file = nil
    offset = 0
  }

  /// A body in a file, in bytes from an offset on.
  package init(in file: any BodyFile, at offset: Int, count: Int) {
    held = []
    self.count = count
    self.file = file
    self.offset = offset
  }

  package var bytes: [UInt8] { file?.read(at: offset, count: count) ?? held }

  /// A stretch of the body; its indices may count from anywhere.
  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    guard let file else { return held[range] }
    return file.read(at: offset + range.lowerBound, count: range.count)[...]
  }
}
