import ArchiveModel
import ArgumentParser
import Foundation
import Publishing

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Turns raw pages into articles for review.",
    discussion: """
      Articles go to CONTENT/articles, each page as it is to CONTENT/raw. Importing a page again \
      changes nothing; an article that differs is kept, and the new draft is put beside it.
      """)

  @Argument(help: ArgumentHelp("Raw pages.", valueName: "file"))
  var files: [String]

  @Option(help: ArgumentHelp("The day of publication.", valueName: "YYYY-MM-DD"))
  var date: String?

  @Option(help: ArgumentHelp("The newspaper.", valueName: "name"))
  var source: String?

  @Option(help: ArgumentHelp("The page of the newspaper.", valueName: "n"))
  var page: String?

  @Option(help: ArgumentHelp("The content folder.", valueName: "dir"))
  var content = "content"

  @Flag(name: .customLong("dry-run"), help: "Read and report, write nothing.")
  var isDryRun = false

  @Flag(name: .customLong("json"), help: "Print what was found, one JSON object a page.")
  var printsJSON = false

  func run() throws {
    let report = PageImport.run(
      ImportRequest(
        files: files, content: ContentFolder(content), published: try publicationDate(),
        source: source, page: page, isDryRun: isDryRun))
    Console.write(report.diagnostics)
    if printsJSON {
      for line in report.json { FileHandle.standardOutput.write(Data(line + [0x0A])) }
    }
    let code = ExitStatus.code(for: report.diagnostics)
    if code == .success {
      Console.write(
        "read \(report.articleCount) articles from \(files.count) pages: "
          + (isDryRun
            ? "nothing written"
            : "\(report.written.count) files written, \(report.unchanged.count) unchanged"))
    } else {
      Console.write(
        report.written.isEmpty
          ? "nothing imported" : "\(report.written.count) files written before the failure")
    }
    throw code
  }

  private func publicationDate() throws -> CalendarDate? {
    guard let date else {
      guard isDryRun else {
        throw ValidationError(
          "the page does not say when it was published: give --date YYYY-MM-DD")
      }
      return nil
    }
    guard let day = CalendarDate(date) else {
      throw ValidationError("'\(date)' is not a day that exists, as YYYY-MM-DD")
    }
    return day
  }
}
