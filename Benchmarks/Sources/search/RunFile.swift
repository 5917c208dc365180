import Publishing
import Searching

/// A file without a name for runs of postings; a class, because both of its uses share the descriptor.
final class RunFile {
  private let file: OpenFile

  init(in folder: String) throws {
    file = try OpenFile(temporaryIn: folder)
  }

  var storage: RunStorage {
    RunStorage(
      append: { try self.file.append($0) },
      read: { try self.file.read(at: $0, count: $1) })
  }
}
