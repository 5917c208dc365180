import ArchiveModel

/// A file that is written piece by piece and ends in the SHA-256 of what stands before.
///
/// It lies beside its place until it is whole, and takes the place in one step; what is not sealed is
/// removed.
struct SealedFile: ~Copyable {
  private let path: String
  private let draft: String
  private let file: OpenFile
  private var pending: [UInt8] = []
  private var hash = SHA256()
  private var isSealed = false

  /// Bytes that are written at a time.
  private static let piece = 1 << 20

  /// Begins a file that will replace what stands at a path.
  init(_ path: String) throws(FileFault) {
    try FileSystem.makeFolder(FileSystem.parent(of: path) ?? ".")
    let draft = FileSystem.draft(of: path)
    let file = try OpenFile(writing: draft)
    self.path = path
    self.draft = draft
    self.file = file
    pending.reserveCapacity(SealedFile.piece)
  }

  /// Writes a file in one piece.
  static func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
    var file = try SealedFile(path)
    try file.append(bytes)
    try file.seal()
  }

  /// Whether bytes end in the digest of those before it, as a file that was sealed does.
  static func isWhole(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 32 && FileDigest(bytes.suffix(32)) == FileDigest(of: Array(bytes.dropLast(32)))
  }

  deinit { if !isSealed { try? FileSystem.remove(draft) } }

  mutating func append(_ bytes: [UInt8]) throws(FileFault) {
    pending += bytes
    if pending.count >= SealedFile.piece { try flush() }
  }

  /// Ends the file with its digest and puts it in its place.
  mutating func seal() throws(FileFault) {
    try flush()
    try file.append(hash.digest)
    try FileSystem.rename(draft, to: path)
    isSealed = true
  }

  private mutating func flush() throws(FileFault) {
    hash.update(pending)
    try file.append(pending)
    pending.removeAll(keepingCapacity: true)
  }
}
