import ArchiveModel
import Indexing
import Rendering
import Templating

/// Makes the files of a site on all cores and gives each away as soon as it is whole.
struct SiteFiles: Sendable {
  /// Takes a file: to a stage, or only to be counted.
  typealias Taker = @Sendable (OutputFile) throws(FileFault) -> StagedFile

  private let sources: SiteSources
  private let renderer: SiteRenderer
  let pages: [Page]
  private let keeping: PageKeeping?
  private let spill: Spill?

  /// - Parameters:
  ///   - sources: What the files are made from.
  ///   - keeping: Knows the pages of the last build; `nil` makes every page, and notes nothing.
  ///   - spill: Where links of pages are put aside; `nil` keeps them in memory.
  init(_ sources: SiteSources, keeping: PageKeeping? = nil, spill: Spill? = nil) {
    self.sources = sources
    self.keeping = keeping
    self.spill = spill
    renderer = SiteRenderer(sources.view, templates: sources.templates)
    pages = SiteRenderer.pages(sources.view)
  }

  /// Makes every file.
  ///
  /// - Parameters:
  ///   - take: Takes each file.
  ///   - scratch: A folder for what is put aside meanwhile; `nil` keeps it in memory.
  ///   - observer: Is told of every step.
  /// - Returns: The files, pages first, and everything that went wrong; a fault of the disk stops what
  ///   has not begun.
  func make(
    taking take: @escaping Taker, scratch: String?, observer: BuildEvent.Observer?
  ) async -> (files: [MadeFile], problems: [Diagnostic]) {
    let basePath = sources.archive.site.basePath
    async let others = exports(taking: take, scratch: scratch)
    let (renderer, keeping, spill) = (renderer, keeping, spill)
    let made = await parallelMap(pages, step: .rendering, observer: observer) { page in
      SiteFiles.outcome { () throws -> Outcome in
        if let kept = keeping?.kept(page) { return .one(kept) }
        let reads = keeping == nil ? nil : PageReads()
        let file = try renderer.file(page, noting: reads)
        let links = PageLinks(
          file, basePath: basePath, isOldAddress: page.address.isOldAddress, spill: spill)
        return .one(
          MadeFile(
            staged: try take(file), links: links,
            basis: reads.flatMap { keeping?.basis(page, $0) }))
      }
    }
    return SiteFiles.joined([made, await others])
  }

  /// All files in their order, and what went wrong, each once.
  private static func joined(
    _ outcomes: [[Outcome]]
  ) -> (files: [MadeFile], problems: [Diagnostic]) {
    var files: [MadeFile] = []
    files.reserveCapacity(outcomes.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } })
    var problems: Set<Diagnostic> = []
    for outcome in outcomes.joined() {
      switch outcome {
      case .one(let file): files.append(file)
      case .many(let part): files += part
      case .failed(let failure): problems.insert(failure.diagnostic)
      }
    }
    return (files, problems.sorted())
  }

  /// A page made again, for messages about it; `nil` for other files.
  func bytes(of path: String) -> [UInt8]? {
    pages.first { $0.path == path }.flatMap { try? renderer.file($0).bytes }
  }

  /// The files beside the pages; each piece of an export runs by itself.
  private func exports(taking take: @escaping Taker, scratch: String?) async -> [Outcome] {
    let source = ExportSource(
      view: sources.view, pages: pages,
      minutesAheadOfUTC: { [clock = sources.clock] in clock.minutesAheadOfUTC(on: $0) },
      runStorage: { try scratch.map { try RunFile(in: $0).storage } })
    let assets = SiteRenderer.assets(sources.view)
    let parts =
      Exporter.all(of: sources.archive.site).flatMap { $0.parts(source) } + [{ try assets($0) }]
    return await parallelMap(parts, weight: { _ in 1 }) { make in
      SiteFiles.outcome { () throws -> Outcome in
        var files: [MadeFile] = []
        let sink: OutputSink = { file in
          files.append(
            MadeFile(staged: try take(file), links: PageLinks(file, basePath: nil)))
        }
        try make(sink)
        return .many(files)
      }
    }
  }

  /// What came of a page or of a piece of an export.
  private enum Outcome: Sendable {
    case one(MadeFile)
    case many([MadeFile])
    case failed(DiagnosticFailure)

    /// How many files there are.
    var count: Int {
      switch self {
      case .one: 1
      case .many(let files): files.count
      case .failed: 0
      }
    }
  }

  private static func outcome(_ make: () throws -> Outcome) -> Outcome {
    do {
      return try make()
    } catch let fault as TemplateFault {
      return .failed(DiagnosticFailure(Diagnostic(fault)))
    } catch let fault as FileFault {
      return .failed(DiagnosticFailure(fault.diagnostic))
    } catch {
      return .failed(
        DiagnosticFailure(
          Diagnostic(
            code: "export", at: SourceLocation(file: "site"), "an export failed: \(error)",
            fix: "report it with the content that shows it")))
    }
  }
}
