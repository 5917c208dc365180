import ArchiveModel
import ArgumentParser
import Publishing

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says everything that a build would say, and which pages nothing leads to.",
    discussion: "Writes nothing.")

  @Option(help: ArgumentHelp("The content folder.", valueName: "dir"))
  var content = "content"

  @Option(help: ArgumentHelp("The templates folder.", valueName: "dir"))
  var templates = "templates"

  @Option(
    help: ArgumentHelp("The published folder, for the addresses that must stay.", valueName: "dir"))
  var output = "public"

  @Flag(name: .customLong("json"), help: "Print one JSON object a finding on standard output.")
  var printsJSON = false

  func run() async throws {
    let request = BuildRequest(
      content: ContentFolder(content), templates: templates, output: output)
    let progress = ProgressLine()
    let report = await SiteCheck.run(request) { progress.show($0) }
    progress.clear()
    if printsJSON {
      for diagnostic in report.diagnostics { print(json(diagnostic)) }
    } else {
      Console.write(report.diagnostics)
    }
    let errors = report.diagnostics.count(where: \.isError)
    let warnings = report.diagnostics.count { $0.severity == .warning }
    Console.write(
      "checked \(report.articleCount) articles and \(report.pageCount) pages: "
        + "\(errors) errors, \(warnings) warnings")
    throw ExitStatus.code(for: report.diagnostics)
  }

  /// One line: `{"severity":"error","code":"bad-date","file":"…","line":5,"column":12,…}`
  private func json(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location
    let fields = [
      ("severity", JSONText.string(diagnostic.severity.rawValue)),
      ("code", JSONText.string(diagnostic.code)), ("file", JSONText.string(place.file)),
      ("line", "\(place.line)"), ("column", "\(place.column)"),
      ("message", JSONText.string(diagnostic.message)), ("fix", JSONText.string(diagnostic.fix)),
    ]
    return "{" + fields.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
  }
}
