import Analysis
import ArchiveModel
import Markup

/// Which articles go on in which others: 下转第三版 on one page, 上接第一版 on another.
///
/// Both halves are of one day and one newspaper, and neither may print another page than the one that
/// the other stands on; what is not known forbids nothing. Of several the words decide, and where they
/// do not, the halves stay apart and a note says so. A person settles it with the id of the other half
/// in place of the page: `continued_to: 2025-06-03-07`.
package struct JumpLinks: Sendable {
  private let seconds: [Int: Int]
  private let firsts: [Int: Int]

  /// The article that goes on where this one breaks off.
  package func continuation(of place: Int) -> Int? { seconds[place] }

  /// The article that breaks off where this one goes on.
  package func beginning(of place: Int) -> Int? { firsts[place] }

  /// - Parameters:
  ///   - documents: The archive, sorted by id.
  ///   - places: The place of each id.
  /// - Returns: The links, and what is wrong or unclear.
  static func read(
    _ documents: [Document], places: [ArticleID: Int]
  ) -> (JumpLinks, [Diagnostic]) {
    var pairs: [(first: Int, second: Int)] = []
    var diagnostics: [Diagnostic] = []
    let days = Dictionary(grouping: documents.indices) { documents[$0].frontMatter.published }
    for day in days.keys.sorted() {
      let articles = days[day] ?? []
      let firsts = articles.compactMap { JumpHalf(documents[$0], at: $0, .first) }
      let seconds = articles.compactMap { JumpHalf(documents[$0], at: $0, .second) }
      let named = named(firsts, seconds, documents, places)
      pairs += named.pairs
      diagnostics += named.diagnostics
      let found = JumpPairing(
        firsts: firsts.filter { half in
          half.named == nil && !named.pairs.contains { $0.first == half.place }
        },
        seconds: seconds.filter { half in
          half.named == nil && !named.pairs.contains { $0.second == half.place }
        })
      pairs += found.pairs
      diagnostics += found.unclear.map { note($0.half, $0.side, $0.others, documents) }
    }
    let links = JumpLinks(
      seconds: Dictionary(pairs.map { ($0.first, $0.second) }, uniquingKeysWith: { one, _ in one }),
      firsts: Dictionary(pairs.map { ($0.second, $0.first) }, uniquingKeysWith: { one, _ in one }))
    return (links, diagnostics)
  }

  /// The halves that a person named, and what is wrong with the names.
  private static func named(
    _ firsts: [JumpHalf], _ seconds: [JumpHalf], _ documents: [Document],
    _ places: [ArticleID: Int]
  ) -> (pairs: [(first: Int, second: Int)], diagnostics: [Diagnostic]) {
    var pairs: [(first: Int, second: Int)] = []
    var diagnostics: [Diagnostic] = []
    let claims = firsts.map { ($0, JumpHalf.Side.first) } + seconds.map { ($0, .second) }
    for (half, side) in claims {
      guard let id = half.named else { continue }
      let place = location(half, side, documents)
      guard let other = places[id], other != half.place else {
        diagnostics.append(
          Diagnostic(
            code: "jump-missing", at: place,
            "no other article has the id \(id), so the article cannot go on in it",
            fix: "write the id of the other half, or the page as printed"))
        continue
      }
      let pair =
        side == .first ? (first: half.place, second: other) : (first: other, second: half.place)
      if pairs.contains(where: { $0 == pair }) { continue }
      if let taken = pairs.first(where: { $0.first == pair.first || $0.second == pair.second }) {
        let rival = taken.first == pair.first ? taken.second : taken.first
        diagnostics.append(
          Diagnostic(
            code: "jump-shared", at: place,
            "\(id) has another half already: \(documents[rival].id)",
            fix: "let each of the halves name the other, and no third article either of them"))
        continue
      }
      pairs.append(pair)
    }
    return (pairs, diagnostics)
  }

  private static func location(
    _ half: JumpHalf, _ side: JumpHalf.Side, _ documents: [Document]
  ) -> SourceLocation {
    documents[half.place].markdown.location(
      of: side == .first ? "continued_to" : "continued_from")
  }

  private static func note(
    _ half: JumpHalf, _ side: JumpHalf.Side, _ others: [Int], _ documents: [Document]
  ) -> Diagnostic {
    let names = others.prefix(5).map { "\(documents[$0].id)" }.joined(separator: ", ")
    let more = others.count > 5 ? " and \(others.count - 5) more" : ""
    return Diagnostic(
      .note, code: "jump-unclear", at: location(half, side, documents),
      "the other half of the article may be \(names)\(more), but neither pages nor words decide",
      fix: "write the id of the other half in place of the page, or leave it")
  }
}
