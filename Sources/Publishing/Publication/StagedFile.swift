/// A file of the new tree, and where its bytes are.
///
/// A class, because a large site has half a million, in several lists.
final class StagedFile: Sendable {
  let path: String
  let digest: FileDigest
  /// In bytes.
  let size: Int
  /// Whether the published tree has the same file; otherwise it was written to the stage.
  let isPublished: Bool

  init(path: String, digest: FileDigest, size: Int, isPublished: Bool) {
    self.path = path
    self.digest = digest
    self.size = size
    self.isPublished = isPublished
  }
}
