package import Searching

/// A file without a name for the postings of a large archive; a class, because both of its uses share
/// the descriptor.
package final class RunFile {
  private let file: OpenFile

  /// - Parameter folder: Where there is room on a disk.
  /// - Throws: A fault where the folder cannot be written.
  package init(in folder: String) throws(FileFault) {
    file = try OpenFile(temporaryIn: folder)
  }

  package var storage: RunStorage {
    RunStorage(
      append: { try self.file.append($0) },
      read: { try self.file.read(at: $0, count: $1) })
  }
}
