import ArchiveModel

/// What a tree holds: each file's digest, and what the disk said of it when it was written.
///
/// It lies beside the tree and lets a build know what is published without reading it. A record is
/// trusted for a file only while the disk says the same of it, so a file that somebody changed or
/// removed is written anew.
///
/// The record stays as it lies on the disk, its entries by path, and is searched there: a build that
/// changes nothing looks at each entry once.
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

    fileprivate init(digest: FileDigest, size: Int, modified: Int64, inode: UInt64) {
      self.digest = digest
      self.size = size
      self.modified = modified
      self.inode = inode
    }

    /// Whether the disk says the same as when the file was written.
    func isStatus(_ status: FileStatus?) -> Bool {
      guard let status else { return false }
      return status.isFile && status.inode == inode && status.size == size
        && status.modified == modified
    }
  }

  private let bytes: [UInt8]
  /// Where the entry of each path begins, by path.
  private let starts: [Int]

  /// Changes whenever the layout does, so that a record of another version is not read.
  private static let head = Array("sitegen tree 2\n".utf8)

  /// How many files the tree has.
  var count: Int { starts.count }

  /// All paths, sorted by their bytes.
  var paths: [String] { starts.map { String(decoding: bytes[path(at: $0)], as: UTF8.self) } }

  /// What is known of a path; `nil` where the tree has no such file.
  subscript(path: String) -> Entry? {
    var path = path
    return path.withUTF8 { find($0) }.flatMap { entry(at: $0) }
  }

  /// Whether a file of the tree is still what was written, as far as the disk says.
  func holds(_ path: String, in root: String) -> Bool {
    self[path]?.isStatus(FileStatus("\(root)/\(path)")) ?? false
  }

  /// Whether the files of some places are still what was written, as far as the disk says.
  ///
  /// - Parameters:
  ///   - places: Places among all paths.
  ///   - folder: The root of the tree.
  /// - Returns: `false` where one of them is another file now, or gone.
  func holds(_ places: Range<Int>, in folder: OpenFolder) -> Bool {
    var name: [CChar] = []
    for place in places {
      let path = path(at: starts[place])
      name.removeAll(keepingCapacity: true)
      for byte in bytes[path] { name.append(CChar(bitPattern: byte)) }
      name.append(0)
      guard let entry = entry(at: starts[place]), entry.isStatus(FileStatus(name, in: folder))
      else { return false }
    }
    return true
  }

  /// Reads a record; `nil` where there is none, or it is damaged or another program's.
  static func read(_ file: String) -> TreeRecord? {
    guard let bytes = try? FileSystem.read(file), bytes.count >= head.count + 32,
      bytes.starts(with: head), SealedFile.isWhole(bytes)
    else { return nil }
    return TreeRecord(bytes)
  }

  /// Writes a record.
  ///
  /// - Parameters:
  ///   - entries: The files of the tree by path, in any order.
  ///   - file: The file of the record.
  /// - Throws: A fault where it cannot be written.
  static func write(_ entries: [(path: String, entry: Entry)], to file: String) throws(FileFault) {
    var sealed = try SealedFile(file)
    var head = PackedWriter()
    head.raw(TreeRecord.head)
    head.number(entries.count)
    try sealed.append(head.bytes)
    let sorted = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    for (path, entry) in sorted {
      var writer = PackedWriter()
      writer.text(path)
      writer.raw(entry.digest.bytes)
      writer.word(UInt64(bitPattern: Int64(entry.size)))
      writer.word(UInt64(bitPattern: entry.modified))
      writer.word(entry.inode)
      try sealed.append(writer.bytes)
    }
    try sealed.seal()
  }
}

extension TreeRecord {
  /// What stands behind the path of an entry: digest, size, time and number.
  private static let rest = 32 + 3 * 8

  /// Finds the entries in bytes that begin with the head; `nil` where they are something else.
  fileprivate init?(_ bytes: [UInt8]) {
    var reader = PackedReader(bytes, from: TreeRecord.head.count)
    guard let count = reader.number(), count >= 0, count <= bytes.count else { return nil }
    var starts: [Int] = []
    starts.reserveCapacity(count)
    var last: ArraySlice<UInt8> = []
    for place in 0..<count {
      starts.append(reader.offset)
      guard let length = reader.number(), let path = reader.raw(length),
        reader.raw(TreeRecord.rest) != nil,
        place == 0 || last.lexicographicallyPrecedes(path)
      else { return nil }
      last = path
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// The bytes of the path of the entry that begins at an offset.
  private func path(at start: Int) -> Range<Int> {
    var reader = PackedReader(bytes, from: start)
    let length = reader.number() ?? 0
    return reader.offset..<reader.offset + length
  }

  private func entry(at start: Int) -> Entry? {
    var reader = PackedReader(bytes, from: path(at: start).upperBound)
    guard let digest = reader.raw(32), let size = reader.word(), let modified = reader.word(),
      let inode = reader.word()
    else { return nil }
    return Entry(
      digest: FileDigest(digest), size: Int(Int64(bitPattern: size)),
      modified: Int64(bitPattern: modified), inode: inode)
  }

  /// Where the entry of a path begins.
  private func find(_ wanted: UnsafeBufferPointer<UInt8>) -> Int? {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      let found = bytes[path(at: starts[middle])]
      if found.elementsEqual(wanted) { return starts[middle] }
      if found.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
