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

  func run() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let request = BuildRequest(
      content: ContentFolder(content), templates: templates, output: output,
      baseURL: try checkedBaseURL())
    let report = await SiteBuild.run(request)
    Console.write(report.diagnostics)
    let errors = report.diagnostics.count(where: \.isError)
    if report.isPublished {
      let warnings = report.diagnostics.count { $0.severity == .warning }
      Console.write(
        "built \(report.articleCount) articles into \(report.pageCount) pages with "
          + "\(report.mentionCount) mentions, \(size(report.byteCount)), \(warnings) warnings, "
          + "in \(seconds(clock.now - start)) s: \(request.output)/index.html")
    } else {
      Console.write("nothing published: \(errors) errors; \(request.output) is as it was")
    }
    throw ExitStatus.code(for: report.diagnostics)
  }

  private func checkedBaseURL() throws -> String? {
    guard let baseURL else { return nil }
    guard let checked = Site.checkedBaseURL(baseURL) else {
      throw ValidationError(
        "'\(baseURL)' is not an address such as https://archive.example/policy/")
    }
    return checked
  }

  private func size(_ bytes: Int) -> String { "\(bytes / 1024) KiB" }

  private func seconds(_ duration: Duration) -> String {
    let hundredths = Int((duration / .milliseconds(10)).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
