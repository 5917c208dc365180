import ArchiveModel

/// What a tree holds: each file's digest, and what the disk said of it when it was written.
///
/// It lies beside the tree and lets a build know what is published without reading it. A record is
/// trusted for a file only while the disk says the same of it, so a file that somebody changed or
/// removed is written anew.
struct TreeRecord: Sendable {
  struct Entry: Hashable, Sendable {
    let digest: FileDigest
    /// In bytes.
    let size: Int
    /// Nanoseconds since 1970.
    let modified: Int64
    let inode: UInt64

    init(digest: FileDigest, status: FileStatus) {
      self.digest = digest
      size = status.size
      modified = status.modified
      inode = status.inode
    }

    /// Whether the disk says the same of a path as when the file was written.
    func isStatus(of path: String) -> Bool {
      guard let status = FileStatus(path) else { return false }
      return status.isFile && status.inode == inode && status.size == size
        && status.modified == modified
    }

    fileprivate init(digest: FileDigest, size: Int, modified: Int64, inode: UInt64) {
      self.digest = digest
      self.size = size
      self.modified = modified
      self.inode = inode
    }
  }

  let entries: [String: Entry]

  /// Changes whenever the layout does, so that a record of another version is not read.
  private static let head = Array("sitegen tree 1\n".utf8)

  init(_ entries: [String: Entry]) { self.entries = entries }

  /// Whether a file of the tree is still what was written, as far as the disk says.
  func holds(_ path: String, in root: String) -> Bool {
    entries[path]?.isStatus(of: "\(root)/\(path)") ?? false
  }

  /// Reads a record; `nil` where there is none, or it is damaged or another program's.
  static func read(_ file: String) -> TreeRecord? {
    guard let bytes = try? FileSystem.read(file), bytes.count >= head.count + 32,
      bytes.starts(with: head),
      FileDigest(bytes.suffix(32)) == FileDigest(of: Array(bytes.dropLast(32)))
    else { return nil }
    var reader = PackedReader(bytes, from: head.count)
    guard let count = reader.number(), count >= 0, count <= bytes.count else { return nil }
    var entries: [String: Entry] = [:]
    entries.reserveCapacity(count)
    for _ in 0..<count {
      guard let path = reader.text(), let digest = reader.raw(32), let size = reader.number(),
        let modified = reader.word(), let inode = reader.word()
      else { return nil }
      entries[path] = Entry(
        digest: FileDigest(digest), size: size, modified: Int64(bitPattern: modified), inode: inode)
    }
    return TreeRecord(entries)
  }

  func write(to file: String) throws(FileFault) {
    var writer = PackedWriter()
    writer.raw(TreeRecord.head)
    writer.number(entries.count)
    for (path, entry) in entries {
      writer.text(path)
      writer.raw(entry.digest.bytes)
      writer.number(entry.size)
      writer.word(UInt64(bitPattern: entry.modified))
      writer.word(entry.inode)
    }
    writer.raw(FileDigest(of: writer.bytes).bytes)
    try FileSystem.replace(file, with: writer.bytes)
  }
}
