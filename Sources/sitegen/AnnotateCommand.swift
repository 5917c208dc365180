import ArgumentParser
import Publishing

struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Marks dates, countries, citations, places and organisations in lines of JSON.",
    discussion: """
      Reads {"id", "text", "date"?} from standard input, one object a line, and prints \
      {"id", "mentions"} for each; offsets count UTF-8 bytes from 0, half open.
      """)

  @Option(help: ArgumentHelp("The content folder, for its tables.", valueName: "dir"))
  var content = "content"

  func run() throws {
    let (annotator, problems) = Annotator.load(ContentFolder(content))
    Console.write(problems)
    guard let annotator else { throw ExitStatus.code(for: problems) }
    var failures = 0
    var number = 0
    do throws(FileFault) {
      try LineFilter.run { line, output in
        number += 1
        guard line.bytes.contains(where: { $0 != 0x20 && $0 != 0x0D }) else { return }
        let problem =
          line.isCut
          ? Annotator.tooLong(number) : annotator.answer(line.bytes, number: number, into: &output)
        if let problem {
          failures += 1
          Console.write([problem])
        }
      }
    } catch {
      Console.write([error.diagnostic])
      throw ExitStatus.code(for: [error.diagnostic])
    }
    if failures > 0 { throw ExitCode(1) }
  }
}
