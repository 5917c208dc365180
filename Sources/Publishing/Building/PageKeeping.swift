import ArchiveModel
import Rendering

/// Keeps the pages of the last build that would be the same now.
struct PageKeeping: Sendable {
  /// What is known of the last build's pages; `nil` where nothing can be trusted.
  private let cache: PageCache?
  private let digests: ArchiveDigests
  private let stage: SiteStage
  let epoch: BuildEpoch
  /// Where what is known of pages is put aside; `nil` keeps it in memory.
  private let spill: Spill?

  init(
    _ sources: SiteSources, _ cache: PageCache?, _ stage: SiteStage, _ epoch: BuildEpoch,
    spill: Spill?
  ) {
    self.cache = cache
    digests = sources.view.digests(documents: sources.articleDigests)
    self.stage = stage
    self.epoch = epoch
    self.spill = spill
  }

  /// The page of the last build; `nil` where it would be another one now, or isn't published.
  func kept(_ page: Page) -> MadeFile? {
    guard let entry = cache?.entry(page.path),
      PageQuestions(packed: entry.questions)?.key(of: page.number, digests) == entry.key,
      let links = PageLinks(
        path: page.path, packed: entry.links, leavesSite: entry.leavesSite,
        isOldAddress: page.address.isOldAddress, spill: spill),
      let staged = stage.keep(page.path, digest: entry.digest, size: entry.size)
    else { return nil }
    return MadeFile(
      staged: staged, links: links,
      basis: MadeFile.Basis(
        key: entry.key, questions: Spill.stored(entry.questions, in: spill), isKept: true))
  }

  /// What the next build needs to know of a page that was made.
  func basis(_ page: Page, _ reads: PageReads) -> MadeFile.Basis {
    let questions = reads.questions
    return MadeFile.Basis(
      key: questions.key(of: page.number, digests),
      questions: Spill.stored(questions.packed, in: spill),
      isKept: false)
  }

  /// Leaves what is known of a build's pages behind.
  func write(_ files: [MadeFile]) throws(FileFault) {
    try PageCache.write(files, epoch: epoch, to: stage.places.pages)
  }
}
