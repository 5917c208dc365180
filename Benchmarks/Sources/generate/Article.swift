/// A generated article: its file, and its lines as a page would have printed them.
struct Article {
  /// The bytes in which about three kilobytes of text are reached.
  private static let bodySize = 2_700
  /// The width of a printed column in characters.
  private static let columnWidth = 24

  let id: String
  private let title: String
  private let isPolicy: Bool
  private let office: String
  private let paragraphs: [String]

  /// - Parameters:
  ///   - number: The place among all articles, from 0; it is the seed as well.
  ///   - day: The day of publication.
  ///   - order: The order on the day, from 1.
  init(number: Int, day: Day, order: Int) {
    var grammar = Grammar(random: RandomSource(seed: UInt64(number)), day: day, kinds: 30)
    id = "\(day.iso)-\(Day.two(order))"
    isPolicy = order % 4 == 1
    office = grammar.random.word(Vocabulary.offices)
    let subject = grammar.random.word(Vocabulary.subjects)
    title =
      isPolicy
      ? "\(office)关于改进\(subject)工作的意见"
      : "\(grammar.random.word(Vocabulary.cities))\(subject)工作见闻之\(order)"
    paragraphs = isPolicy ? grammar.policy(size: Article.bodySize) : Article.report(&grammar)
  }

  /// The title and the paragraphs, without Markdown.
  var texts: [String] { [title] + paragraphs.map { $0.replacing("## ", with: "") } }

  /// The lines as printed: the headline, then the body in columns.
  var lines: [String] {
    ([title] + paragraphs.map { "　　" + $0.replacing("## ", with: "") }).flatMap { text in
      let characters = Array(text)
      return stride(from: 0, to: characters.count, by: Article.columnWidth).map { start in
        String(characters[start..<min(start + Article.columnWidth, characters.count)])
      }
    }
  }

  /// The article file, whose raw lines begin at a line of a page, counted from 1.
  func file(page: String?, firstLine first: Int) -> String {
    let head = [
      "---", "id: \(id)", "title: \(title)", "kind: \(isPolicy ? "policy" : "news")",
      "published: \(id.prefix(10))", "source: 合成日报",
    ]
    let issue = ["issuers:", "  - \(office)", "issued: \(id.prefix(10))"]
    let raw =
      page.map { ["raw:", "  file: \($0)", "  lines: [\(first)-\(first + lines.count - 1)]"] } ?? []
    let tail = raw + ["review: reviewed", "---", ""]
    return (head + (isPolicy ? issue : []) + tail).joined(separator: "\n") + "\n"
      + paragraphs.joined(separator: "\n\n") + "\n"
  }

  private static func report(_ grammar: inout Grammar) -> [String] {
    var paragraphs: [String] = []
    while Grammar.size(paragraphs) < bodySize { paragraphs.append(grammar.paragraph(4)) }
    return paragraphs
  }
}
