import ArgumentParser
import Foundation

@main
enum Main {
  /// Runs the command; wrong usage exits with 2 as the other tools of the field do.
  static func main() async {
    do {
      var command = try Sitegen.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      let code = Sitegen.exitCode(for: error)
      guard code == .validationFailure else { Sitegen.exit(withError: error) }
      Console.write(Sitegen.fullMessage(for: error))
      exit(2)
    }
  }
}
