/// Bytes in memory, or put aside in a file, from which they are read each time.
package final class StoredBytes: Sendable {
  /// The length in bytes.
  package let count: Int
  /// The bytes, where they are not put aside.
  private let held: [UInt8]
  private let store: (any ByteStore)?
  private let offset: Int

  /// Bytes in memory.
  package init(_ bytes: [UInt8]) {
    held = bytes
    count = bytes.count
    store = nil
    offset = 0
  }

  /// Bytes that were put aside, from an offset on.
  package init(in store: any ByteStore, at offset: Int, count: Int) {
    held = []
    self.count = count
    self.store = store
    self.offset = offset
  }

  package var bytes: [UInt8] { store?.read(at: offset, count: count) ?? held }

  /// A stretch of the bytes; its indices may count from anywhere.
  package func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    guard let store else { return held[range] }
    return store.read(at: offset + range.lowerBound, count: range.count)[...]
  }
}
