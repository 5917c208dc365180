import ArgumentParser
import Publishing

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Compares a published site, or a bag, with its manifest.")

  @Argument(help: ArgumentHelp("The folder.", valueName: "dir"))
  var folder = "public"

  func run() async throws {
    let outcome = await SiteVerification.run(folder)
    Console.write(outcome.diagnostics)
    let count = outcome.diagnostics.count
    Console.write(
      count == 0
        ? "verified \(outcome.fileCount) files in \(folder)"
        : "\(count) faults among \(outcome.fileCount) files in \(folder)")
    throw ExitStatus.code(for: outcome.diagnostics)
  }
}
