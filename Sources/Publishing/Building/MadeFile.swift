/// A file of the new site: where it was put, and what its links need.
struct MadeFile: Sendable {
  let staged: StagedFile
  let links: PageLinks
}
