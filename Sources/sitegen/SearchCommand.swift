import ArchiveModel
import ArgumentParser
import Publishing
import Searching

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Finds sentences in a published folder.",
    discussion: """
      Words stand in one provision or paragraph together; "…" is one phrase, -word leaves out. \
      Filters: country:SA year:2024..2025 date:2025-06 kind:policy source:NAME document:NAME \
      in:title in:clause in:text. It answers as the search page does. With --json one object a line: \
      {"article", "anchor", "url", "text", "from", "to"}, the hit in UTF-8 bytes of the sentence.
      """)

  @Argument(help: ArgumentHelp("Words and filters.", valueName: "query"))
  var query: [String]

  @Flag(name: .customLong("json"), help: "Print one JSON object a hit.")
  var printsJSON = false

  @Option(help: ArgumentHelp("How many hits at most; 0 for all.", valueName: "n"))
  var limit = 20

  @Option(help: ArgumentHelp("The published folder.", valueName: "dir"))
  var output = "public"

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit is a number from 0 on, not \(limit)") }
  }

  func run() throws {
    switch PublishedSearch.run(query.joined(separator: " "), in: output, limit: limit) {
    case .success(let hits):
      for hit in hits { print(printsJSON ? json(hit) : "\(hit.url)\t\(hit.sentence)") }
    case .failure(let failure):
      Console.write([failure.diagnostic])
      throw ExitStatus.code(for: [failure.diagnostic])
    }
  }

  private func json(_ hit: SearchHit) -> String {
    JSONText.object([
      ("article", JSONText.string(hit.article)), ("anchor", JSONText.string(hit.anchor)),
      ("url", JSONText.string(hit.url)), ("text", JSONText.string(hit.sentence)),
      ("from", "\(hit.from)"), ("to", "\(hit.to)"),
    ])
  }
}
