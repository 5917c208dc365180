import ArchiveModel

/// Says everything that a build would say, and what only a look at the whole site tells, without
/// writing anything.
package enum SiteCheck {
  package static func run(
    _ request: BuildRequest, observer: BuildEvent.Observer? = nil
  ) async -> BuildReport {
    var report = BuildReport()
    do throws(FileFault) {
      let places = SitePlaces(output: request.output)
      try SiteStage.checkOwnership(of: places.output)
      guard let sources = await SiteSources.load(request, &report, observer: observer) else {
        return report
      }
      let promised = try PromisedAddresses.read(
        output: places.output, content: request.content)
      let nothing = FileDigest(of: [])
      let take: SiteFiles.Taker = { file in
        StagedFile(
          path: file.path, digest: nothing, size: file.bytes.count, isPublished: false)
      }
      if let made = await SiteBuild.make(sources, promised, &report, observer, taking: take) {
        report.diagnostics += OrphanPages.diagnostics(made.map(\.links))
      }
    } catch {
      report.diagnostics.append(error.diagnostic)
    }
    report.diagnostics = DiagnosticBounds.bounded(report.diagnostics)
    return report
  }
}
