import ArgumentParser
import Publishing

struct OutlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline", abstract: "Prints the provisions of an article.")

  @Argument(help: ArgumentHelp("An article, or any Markdown file.", valueName: "file"))
  var file: String

  @Flag(name: .customLong("json"), help: "Print one JSON object a provision.")
  var printsJSON = false

  @Flag(
    name: .customLong("citations"),
    help: "Print the references to documents and provisions instead, and where each leads.")
  var printsCitations = false

  func run() throws {
    let report = OutlineReport.read(file)
    let lines =
      switch (printsCitations, printsJSON) {
      case (false, false): report.lines
      case (false, true): report.jsonLines
      case (true, false): report.citationLines
      case (true, true): report.citationJSONLines
      }
    for line in lines { print(line) }
    Console.write(report.diagnostics)
    throw ExitStatus.code(for: report.diagnostics)
  }
}
