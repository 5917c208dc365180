/// A file of the new tree, and where its bytes are.
struct StagedFile: Hashable, Sendable {
  let path: String
  let digest: FileDigest
  /// In bytes.
  let size: Int
  /// Whether the published tree has the same file; otherwise it was written to the stage.
  let isPublished: Bool
}
