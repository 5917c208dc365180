import ArgumentParser
import Publishing

struct OutlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline", abstract: "Prints the provisions of an article.")

  @Argument(help: ArgumentHelp("An article, or any Markdown file.", valueName: "file"))
  var file: String

  @Flag(name: .customLong("json"), help: "Print one JSON object a provision.")
  var printsJSON = false

  func run() throws {
    let report = OutlineReport.read(file)
    for line in printsJSON ? report.jsonLines : report.lines { print(line) }
    Console.write(report.diagnostics)
    throw ExitStatus.code(for: report.diagnostics)
  }
}
