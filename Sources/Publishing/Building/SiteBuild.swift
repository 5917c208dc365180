import ArchiveModel
import Indexing
import Rendering

/// Builds the site: loads the content, makes every page, checks the links, publishes all or nothing.
package enum SiteBuild {
  /// Builds and publishes; on any error the output folder stays as it is.
  package static func run(
    _ request: BuildRequest, observer: BuildEvent.Observer? = nil
  ) async -> BuildReport {
    var report = BuildReport()
    do throws(FileFault) {
      let stage = try stage(request, observer)
      do throws(FileFault) {
        try await run(request, stage, &report, observer)
      } catch {
        stage.discard()
        throw error
      }
      if !report.isPublished { stage.discard() }
    } catch {
      report.diagnostics.append(error.diagnostic)
    }
    report.diagnostics = DiagnosticBounds.bounded(report.diagnostics)
    return report
  }

  private static func stage(
    _ request: BuildRequest, _ observer: BuildEvent.Observer?
  ) throws(FileFault) -> SiteStage {
    guard request.waits else { return try SiteStage(for: request.output) }
    return try SiteStage(for: request.output) { observer?(.waiting(holder: $0)) }
  }

  private static func run(
    _ request: BuildRequest, _ stage: SiteStage, _ report: inout BuildReport,
    _ observer: BuildEvent.Observer?
  ) async throws(FileFault) {
    if request.usesCache, let last = await sameBuild(request, stage) {
      stage.discard()
      report = last
      return
    }
    // Before anything is read: what is changed meanwhile makes the stamp a wrong one, not the site.
    let start = stage.start
    let key = BuildStamp.key(request, start: start)
    let epoch = BuildEpoch(request)
    // Where the disk has no room for what is put aside it stays in memory.
    let spill = try? Spill(in: stage.places.fresh, room: request.room)
    guard
      let sources = await SiteSources.load(
        request, &report, readings: ReadingCache(stage.places.readings, request), spill: spill,
        observer: observer)
    else { return }
    let promised = try PromisedAddresses.read(
      output: stage.places.output, content: request.content)
    let take: SiteFiles.Taker = { file throws(FileFault) in try stage.take(file) }
    let (keeping, note) = keeping(request, sources, stage, epoch, spill)
    let made = await make(
      sources, promised, &report, observer, keeping: keeping, spill: spill,
      scratch: stage.places.fresh, taking: take)
    if let fault = spill?.fault { throw fault }
    guard let made else { return }
    let files = try SiteManifest.add(to: made.map(\.staged), taking: take)
    report.isUnchanged = !(try await stage.publish(files))
    report.isPublished = true
    // What is left behind only saves work; where the disk is full now, the next build does all of it.
    if let key, let site = files.last?.digest {
      try? BuildStamp(start: start, key: key, site: site, report: report).write(
        to: stage.places.stamp)
    }
    try? keeping?.write(made)
    await sources.readings?.write()
    // What was read wrongly behind the publication must not be taken for anything by the next build.
    if spill?.fault != nil {
      try? FileSystem.remove(stage.places.readings)
      try? FileSystem.remove(stage.places.pages)
    }
    report.diagnostics += note + (sources.readings?.notes ?? [])
  }

  /// What keeps the pages of the last build, and a note where its records are damaged.
  ///
  /// Where settings, tables or templates changed while they were read nobody knows what the pages are
  /// made from, so nothing is kept, now or in the next build.
  private static func keeping(
    _ request: BuildRequest, _ sources: SiteSources, _ stage: SiteStage, _ before: BuildEpoch?,
    _ spill: Spill?
  ) -> (PageKeeping?, [Diagnostic]) {
    guard let before, BuildEpoch(request) == before else { return (nil, []) }
    var cache: PageCache?
    var note: [Diagnostic] = []
    if request.usesCache {
      do throws(CacheFile.Fault) {
        cache = try PageCache(stage.places.pages, epoch: before)
      } catch {
        if case .damaged = error { note.append(damaged(stage.places.pages)) }
      }
    }
    return (PageKeeping(sources, cache, stage, before, spill: spill), note)
  }

  private static func damaged(_ file: String) -> Diagnostic {
    Diagnostic(
      .note, code: "cache-damaged", at: SourceLocation(file: file),
      "the record of the last build's pages is not what was written, so every page was made again",
      fix: "nothing has to be done; if it happens again, check the disk")
  }

  /// What the last build said, where it was made from the same and its site stands; `nil` otherwise.
  private static func sameBuild(_ request: BuildRequest, _ stage: SiteStage) async -> BuildReport? {
    // The manifest stands for the whole site.
    guard let site = stage.publishedDigest(of: SiteManifest.digests),
      let last = BuildStamp.read(stage.places.stamp),
      last.site == site
    else { return nil }
    // Where the key is another one the look at the tree is cancelled.
    async let isWhole = stage.isWhole()
    guard last.key == BuildStamp.key(request, start: last.start), await isWhole else { return nil }
    return last.report
  }

  /// Makes and checks every file of the site; `nil` where anything is wrong.
  static func make(
    _ sources: SiteSources, _ promised: PromisedAddresses, _ report: inout BuildReport,
    _ observer: BuildEvent.Observer?, keeping: PageKeeping? = nil, spill: Spill? = nil,
    scratch: String? = nil, taking take: @escaping SiteFiles.Taker
  ) async -> [MadeFile]? {
    let archive = sources.archive
    let site = SiteFiles(sources, keeping: keeping, spill: spill)
    report.diagnostics += SitePaths.diagnostics(site.pages.map(\.path), archive)
    guard !report.hasErrors else { return nil }
    let (made, problems) = await site.make(taking: take, scratch: scratch, observer: observer)
    report.diagnostics += problems
    guard !report.hasErrors else { return nil }
    let paths = made.map(\.staged.path)
    report.diagnostics += SitePaths.diagnostics(paths, archive)
    report.diagnostics += await LinkChecker.diagnostics(
      for: made.map(\.links), basePath: archive.site.basePath, read: site.bytes)
    report.diagnostics += promised.diagnostics(paths: paths, leftOut: report.leftOut)
    report.count(archive, made)
    return report.hasErrors ? nil : made
  }
}
