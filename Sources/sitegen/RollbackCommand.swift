import ArgumentParser
import Publishing

struct RollbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback", abstract: "Publishes again what the last build replaced.",
    discussion: "A second rollback undoes the first. The next build replaces either.")

  @Option(help: ArgumentHelp("The published folder.", valueName: "dir"))
  var output = "public"

  func run() throws {
    let problems = SiteRollback.run(output: output)
    Console.write(problems)
    if problems.isEmpty {
      Console.write("rolled back: \(output) is what it was before the last build")
    }
    throw ExitStatus.code(for: problems)
  }
}
