import ArchiveModel
import ArgumentParser
import Indexing
import Publishing

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Builds the site from content and templates.")

  @Option(help: ArgumentHelp("The content folder.", valueName: "dir"))
  var content = "content"

  @Option(help: ArgumentHelp("The templates folder.", valueName: "dir"))
  var templates = "templates"

  @Option(help: ArgumentHelp("The folder to publish; the build replaces it.", valueName: "dir"))
  var output = "public"

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("The address that the folder will have.", valueName: "url"))
  var baseURL: String?

  @Flag(
    name: .customLong("keep-going"),
    help: "Leave out articles with errors instead of publishing nothing.")
  var keepsGoing = false

  @Flag(
    name: .customLong("no-wait"),
    help: "Fail where another build holds the folder, instead of waiting for it.")
  var failsAtOnce = false

  @Flag(
    name: .customLong("no-cache"),
    help: "Do everything anew; the site is the same, and takes longer.")
  var ignoresCache = false

  func run() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let request = BuildRequest(
      content: ContentFolder(content), templates: templates, output: output,
      baseURL: try checkedBaseURL(), keepsGoing: keepsGoing, waits: !failsAtOnce,
      usesCache: !ignoresCache)
    let progress = ProgressLine()
    let report = await SiteBuild.run(request) { progress.show($0) }
    progress.clear()
    Console.write(report.diagnostics)
    if report.isPublished {
      Console.write(summary(of: report, in: clock.now - start))
    } else {
      let errors = report.diagnostics.count(where: \.isError)
      Console.write("nothing published: \(errors) errors; \(request.output) is as it was")
    }
    throw ExitStatus.code(for: report.diagnostics)
  }

  private func summary(of report: BuildReport, in duration: Duration) -> String {
    let warnings = report.diagnostics.count { $0.severity == .warning }
    let leftOut = report.leftOut.isEmpty ? "" : "\(report.leftOut.count) articles left out, "
    let change =
      report.isUnchanged
      ? "nothing changed, "
      : "\(report.keptCount) pages kept, \(report.writtenCount) files written, "
    return "built \(report.articleCount) articles into \(report.pageCount) pages with "
      + "\(report.mentionCount) mentions, \(size(report.byteCount)), \(change)\(leftOut)"
      + "\(warnings) warnings, in \(seconds(duration)) s: \(output)/index.html"
  }

  private func checkedBaseURL() throws -> String? {
    guard let baseURL else { return nil }
    guard let checked = Site.checkedBaseURL(baseURL) else {
      throw ValidationError(
        "'\(baseURL)' is not an address such as https://archive.example/policy/")
    }
    return checked
  }

  private func size(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }

  private func seconds(_ duration: Duration) -> String {
    let hundredths = Int((duration / .milliseconds(10)).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
