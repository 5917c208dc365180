import Analysis
import ArchiveModel
import Indexing
import Markup
import Rendering
import Templating

/// Everything that a site is made from, read and found right.
struct SiteSources: Sendable {
  let archive: Archive
  let view: ArchiveView
  let templates: TemplateLibrary
  let clock: ZoneClock
  /// For each article of the archive, the number of its path and its bytes.
  let articleDigests: [UInt64]
  /// Leaves what was read of the articles to the next build; `nil` where nothing is to be left.
  let readings: ReadingKeeping?

  /// Reads content and templates; `nil` where anything of it is wrong, which the report then says.
  static func load(
    _ request: BuildRequest, _ report: inout BuildReport, readings: ReadingCache? = nil,
    spill: Spill? = nil, observer: BuildEvent.Observer?
  ) async -> SiteSources? {
    let loaded = await ArchiveLoader.load(
      request.content, baseURL: request.baseURL, keepGoing: request.keepsGoing, readings: readings,
      spill: spill, observer: observer)
    report.diagnostics += loaded.diagnostics
    report.leftOut = loaded.leftOut
    report.keptReadingCount = loaded.readings?.keptCount ?? 0
    let language = loaded.archive?.site.language ?? "zh-Hans"
    let templates = TemplateFolder.load(request.templates, language: language)
    if case .failure(let list) = templates { report.diagnostics += list.diagnostics }
    guard let archive = loaded.archive, case .success(let folder) = templates,
      !report.diagnostics.contains(where: \.isError),
      let clock = clock(archive.site, request, &report)
    else { return nil }
    let view = ArchiveView(
      archive: archive, strings: folder.strings, assets: folder.assets,
      withdrawals: loaded.withdrawals)
    return SiteSources(
      archive: archive, view: view, templates: folder.library, clock: clock,
      articleDigests: archive.documents.map { loaded.digests[$0.markdown.file] ?? 0 },
      readings: loaded.readings)
  }

  private static func clock(
    _ site: Site, _ request: BuildRequest, _ report: inout BuildReport
  ) -> ZoneClock? {
    if let clock = ZoneClock(site.timeZone) { return clock }
    report.diagnostics.append(
      Diagnostic(
        code: "time-zone", at: SourceLocation(file: request.content.site),
        "no time zone is called '\(site.timeZone)'",
        fix: "use a name of the IANA time zone database, such as Asia/Shanghai"))
    return nil
  }
}
