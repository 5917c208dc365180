import ArchiveModel

/// A file of the new site: where it was put, and what its links need.
struct MadeFile: Sendable {
  /// What the next build needs to know of a page to keep it.
  struct Basis: Sendable {
    /// The number of the questions with their answers.
    let key: UInt64
    /// The questions, packed as the cache keeps them.
    let questions: StoredBytes
    /// Whether the page is the last build's.
    let isKept: Bool
  }

  let staged: StagedFile
  let links: PageLinks
  /// `nil` for what is no page, or where nothing is kept.
  var basis: Basis?
}
