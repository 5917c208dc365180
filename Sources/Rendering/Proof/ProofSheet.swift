import Analysis
import ArchiveModel
import Indexing
import Markup

/// A raw page line by line beside the articles that its lines went to, cut into parts.
struct ProofSheet: Sendable {
  /// Each a file of the site.
  let parts: [[ProofRun]]
  /// The articles of the page, in the order of their first lines.
  let articles: [Int]
  let tints: ProofTints
  let doubts: [ProofDoubt]
  /// Lines that no article has.
  let leftoverCount: Int
  /// The numbers of the lines that are not blank, ascending.
  private let lines: [Int]
  /// For each line number, the article that has the line.
  private let owners: [Int?]
  /// The first line of each part, if it shows one.
  private let starts: [Int?]

  /// - Parameters:
  ///   - page: The raw page.
  ///   - claimants: The articles that name the page, in the order of the archive. Of two that claim a
  ///     line the first has it.
  ///   - archive: The archive.
  ///   - alignments: By article.
  init(
    _ page: RawPageText, claimants: [Int], _ archive: Archive, _ alignments: [LineAlignment?]
  ) {
    var owners = [Int?](repeating: nil, count: page.lines.count + 1)
    for place in claimants {
      for range in archive.documents[place].frontMatter.raw?.lines ?? []
      where range.first <= page.lines.count {
        for line in range.first...min(range.last, page.lines.count) {
          owners[line] = owners[line] ?? place
        }
      }
    }
    let lines = page.lines.indices.filter { page.lines[$0].contains { !$0.isWhitespace } }
      .map { $0 + 1 }
    let rows = ProofRows(
      lines: lines, owners: owners,
      alignments: Dictionary(
        uniqueKeysWithValues: claimants.compactMap { place in
          alignments[place].map { (place, $0) }
        }),
      unitCounts: Dictionary(
        uniqueKeysWithValues: claimants.map { ($0, archive.documents[$0].units.count) }))
    parts = ProofCut.parts(rows.runs) { 1 + page.lines[$0 - 1].utf8.count / 120 }
    articles = rows.runs.filter(\.isFirst).compactMap(\.article)
    tints = ProofTints(rows.runs.map(\.article))
    self.lines = lines
    doubts = ProofSheet.doubts(articles, lines, archive)
    leftoverCount = lines.count { owners[$0] == nil }
    self.owners = owners
    starts = parts.map { part in part.lazy.flatMap(\.rows).flatMap(\.lines).first }
  }

  /// Lines that are not blank.
  var lineCount: Int { lines.count }

  /// The first line of a range that is not blank, or the next one behind it.
  func firstInk(in range: LineRange) -> Int? { ProofSheet.firstInk(in: range, lines) }

  private static func firstInk(in range: LineRange, _ lines: [Int]) -> Int? {
    lines.first { $0 >= range.first }
  }

  /// The article that has a line.
  func owner(ofLine line: Int) -> Int? { owners.indices.contains(line) ? owners[line] : nil }

  /// The part that shows a line, counted from 1.
  func part(ofLine line: Int) -> Int {
    1 + (starts.lastIndex { start in start.map { $0 <= line } ?? false } ?? 0)
  }

  private static func doubts(_ articles: [Int], _ lines: [Int], _ archive: Archive) -> [ProofDoubt]
  {
    articles.flatMap { article in
      archive.documents[article].frontMatter.doubts.enumerated().map { index, doubt in
        ProofDoubt(
          article: article, index: index, lines: doubt.lines,
          line: doubt.lines.flatMap { firstInk(in: $0, lines) })
      }
    }
  }
}
