import Analysis
import ArchiveModel
import Indexing
import Markup
import Rendering
import Templating

/// Builds the site: loads the content, makes every page, checks the links, publishes all or nothing.
package enum SiteBuild {
  /// Builds and publishes; on any error the output folder stays as it is.
  package static func run(_ request: BuildRequest) async -> BuildReport {
    var report = BuildReport()
    let loaded = await ArchiveLoader.load(request.content, baseURL: request.baseURL)
    report.diagnostics = loaded.diagnostics
    let language = loaded.archive?.site.language ?? "zh-Hans"
    let templates = TemplateFolder.load(request.templates, language: language)
    if case .failure(let list) = templates { report.diagnostics += list.diagnostics }
    guard let archive = loaded.archive, case .success(let folder) = templates,
      !report.diagnostics.contains(where: \.isError),
      let clock = clock(archive.site, request, &report)
    else { return report }
    let view = ArchiveView(archive: archive, strings: folder.strings, assets: folder.assets)
    guard let files = await render(view, folder.library, clock, &report) else { return report }
    report.articleCount = archive.documents.count
    report.mentionCount = archive.documents.reduce(0) { $0 + $1.mentions.count }
    report.pageCount = files.count { $0.path.hasSuffix(".html") }
    report.byteCount = files.reduce(0) { $0 + $1.bytes.count }
    await publish(files, to: request.output, &report)
    return report
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

  /// Every file of the site; `nil` where one of them is wrong.
  private static func render(
    _ view: ArchiveView, _ library: TemplateLibrary, _ clock: ZoneClock,
    _ report: inout BuildReport
  ) async -> [OutputFile]? {
    let renderer = SiteRenderer(view, templates: library)
    let pages = SiteRenderer.pages(view)
    let rendered = await parallelMap(pages) { page -> Result<OutputFile, TemplateFault> in
      do throws(TemplateFault) {
        return .success(try renderer.file(page))
      } catch {
        return .failure(error)
      }
    }
    let faults = Set(
      rendered.compactMap { result -> TemplateFault? in
        if case .failure(let fault) = result { fault } else { nil }
      })
    report.diagnostics += faults.sorted().map { Diagnostic($0) }
    guard faults.isEmpty else { return nil }
    let source = ExportSource(view: view, pages: pages) { clock.minutesAheadOfUTC(on: $0) }
    var files = rendered.compactMap { try? $0.get() }
    try? renderer.otherFiles(source) { files.append($0) }
    var problems = sharedPaths(files, view.archive)
    if problems.isEmpty {
      problems = await LinkChecker.diagnostics(
        for: files, basePath: view.archive.site.basePath)
    }
    report.diagnostics += problems
    return problems.isEmpty ? files : nil
  }

  /// Files that would overwrite each other, also on a disk that does not tell cases apart, and
  /// files in a folder where a file is.
  private static func sharedPaths(_ files: [OutputFile], _ archive: Archive) -> [Diagnostic] {
    let groups = Dictionary(grouping: files.map(\.path)) { $0.lowercased() }
    let nested = files.compactMap { file -> [String]? in
      var folder = FileSystem.parent(of: file.path.lowercased())
      while let path = folder {
        if let other = groups[path]?.first { return [file.path, other] }
        folder = FileSystem.parent(of: path)
      }
      return nil
    }
    return (groups.values.filter { $0.count > 1 } + nested).sorted { $0[0] < $1[0] }
      .map { paths in
        let owner = archive.documents.first { document in
          document.frontMatter.aliases.contains { paths.contains($0) }
        }
        return Diagnostic(
          code: "shared-path",
          at: SourceLocation(file: owner?.markdown.file ?? paths[0], line: owner == nil ? 1 : 2),
          "two pages would be written to this path: \(paths.joined(separator: " and "))",
          fix: "rename the raw page, list, document or alias that one of them is made from")
      }
  }

  private static func publish(
    _ files: [OutputFile], to output: String, _ report: inout BuildReport
  ) async {
    do throws(FileFault) {
      let stage = try StagedFolder(for: output)
      do throws(FileFault) {
        try await stage.write(files)
        try stage.publish()
        report.isPublished = true
      } catch {
        stage.discard()
        throw error
      }
    } catch {
      report.diagnostics.append(error.diagnostic)
    }
  }
}
