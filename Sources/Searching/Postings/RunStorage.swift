/// Where sorted runs of postings wait until they are merged: a file that the caller owns.
///
/// The index itself touches no files; without a storage it keeps the runs, packed, in memory.
package struct RunStorage {
  /// Writes behind everything written so far.
  package let append: ([UInt8]) throws -> Void
  /// Reads from an offset, fewer bytes only at the end.
  package let read: (_ offset: Int, _ count: Int) throws -> [UInt8]

  package init(
    append: @escaping ([UInt8]) throws -> Void, read: @escaping (Int, Int) throws -> [UInt8]
  ) {
    self.append = append
    self.read = read
  }
}
