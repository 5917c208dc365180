import ArgumentParser

/// Turns raw newspaper pages into an archive of policy articles that can be cited.
struct Sitegen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Turns raw newspaper pages into an archive that can be cited.",
    discussion: """
      Exit codes: 0 fine, 1 findings or failure, 2 wrong usage, 3 a file or disk that failed.
      Standard output is data, standard error is messages.
      """,
    version: "0.1.0",
    subcommands: [
      ImportCommand.self, CheckCommand.self, BuildCommand.self, RollbackCommand.self,
      VerifyCommand.self, BagCommand.self, SearchCommand.self, AnnotateCommand.self,
      OutlineCommand.self,
    ])
}
