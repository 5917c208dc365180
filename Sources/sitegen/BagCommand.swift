import ArgumentParser
import Publishing

struct BagCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bag", abstract: "Copies a published site into a BagIt 1.0 bag for keeping.")

  @Argument(help: ArgumentHelp("The bag: a folder that doesn't exist yet.", valueName: "bag"))
  var bag: String

  @Option(help: ArgumentHelp("The published folder.", valueName: "dir"))
  var output = "public"

  func run() async throws {
    let (count, problems) = await SiteBag.write(site: output, to: bag)
    Console.write(problems)
    if problems.isEmpty { Console.write("bagged \(count) files of \(output): \(bag)") }
    throw ExitStatus.code(for: problems)
  }
}
