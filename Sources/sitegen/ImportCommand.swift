import ArchiveModel
import ArgumentParser
import Foundation
import Publishing

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Turns raw pages into articles for review.",
    discussion: """
      Articles go to CONTENT/articles, each page as it is to CONTENT/raw. Importing a page again \
      changes nothing. An article that was edited is never overwritten: where the new import differs, \
      its draft is put beside it; others follow a better reading of their page. \
      Pages may be UTF-8, GB18030, Big5 or UTF-16; they are kept as UTF-8.
      """)

  @Argument(
    help: ArgumentHelp(
      "Raw pages, folders of them, or - for standard input.", valueName: "file"))
  var files: [String]

  @Option(help: ArgumentHelp("The day of publication.", valueName: "YYYY-MM-DD"))
  var date: String?

  @Option(help: ArgumentHelp("The newspaper.", valueName: "name"))
  var source: String?

  @Option(help: ArgumentHelp("The page of the newspaper.", valueName: "n"))
  var page: String?

  @Option(help: ArgumentHelp("The encoding, where it is not found out.", valueName: "name"))
  var encoding: String?

  @Option(
    help: ArgumentHelp("What standard input, or a single file, is called.", valueName: "stem"))
  var name: String?

  @Option(help: ArgumentHelp("The content folder.", valueName: "dir"))
  var content = "content"

  @Flag(name: .customLong("dry-run"), help: "Read and report, write nothing.")
  var isDryRun = false

  @Flag(name: .customLong("json"), help: "Print what was found, one JSON object a file.")
  var printsJSON = false

  func run() throws {
    try checkNames()
    let request = ImportRequest(
      files: files, content: ContentFolder(content), published: try publicationDate(),
      source: source, page: page, encoding: try givenEncoding(), name: stem, isDryRun: isDryRun,
      scratch: ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp")
    let report =
      printsJSON ? PageImport.run(request, json: StandardOutput.write) : PageImport.run(request)
    Console.write(report.diagnostics)
    let code = ExitStatus.code(for: report.diagnostics)
    if code == .success {
      Console.write(
        "read \(report.articleCount.counted("article")) from \(report.pageCount.counted("page")): "
          + (isDryRun
            ? "nothing written"
            : "\(report.written.count.counted("file")) written, "
              + "\(report.unchanged.count) unchanged"))
      if report.isNewArchive {
        Console.write("there was no archive in \(content), so a new one was made there")
      }
    } else {
      Console.write(
        report.written.isEmpty
          ? "nothing imported"
          : "\(report.written.count.counted("file")) written before the failure")
    }
    throw code
  }

  /// The name without the extension that it will get.
  private var stem: String? {
    name.map { $0.hasSuffix(".txt") ? String($0.dropLast(4)) : $0 }
  }

  private func checkNames() throws {
    if name != nil, files.count > 1 {
      throw ValidationError("--name is for standard input or a single file, not for several")
    }
    if files.contains("-"), name == nil {
      throw ValidationError("standard input has no name to keep the page under: give --name STEM")
    }
  }

  private func givenEncoding() throws -> TextEncoding? {
    guard let encoding else { return nil }
    guard let known = TextEncoding(named: encoding) else {
      throw ValidationError(
        "'\(encoding)' is not an encoding that can be read: give one of \(TextEncoding.names)")
    }
    return known
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
