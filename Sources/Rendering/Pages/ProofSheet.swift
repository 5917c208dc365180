import Analysis
import ArchiveModel
import Indexing
import Markup

/// A raw page parted into runs of lines: those of one article, or of none.
struct ProofSheet {
  struct Line: Hashable {
    let number: Int
    let text: String
  }

  struct Run: Hashable {
    /// The place of the article in the archive; `nil` for lines that no article has.
    let article: Int?
    var lines: [Line]
  }

  let runs: [Run]
  /// The articles of the page, in the order of their first lines.
  let articles: [Int]
  /// Lines that are not blank.
  let lineCount: Int
  /// Lines that no article has.
  let leftoverCount: Int

  init(_ page: RawPageText, _ view: ArchiveView) {
    var owners: [Int: Int] = [:]
    for (place, document) in view.archive.documents.enumerated() {
      guard let raw = document.frontMatter.raw, raw.file == page.name else { continue }
      for range in raw.lines {
        for line in range.first...max(range.first, range.last) { owners[line] = place }
      }
    }
    var runs: [Run] = []
    var articles: [Int] = []
    for (index, text) in page.lines.enumerated() where text.contains(where: { !$0.isWhitespace }) {
      let line = Line(number: index + 1, text: text)
      let owner = owners[line.number]
      if let owner, !articles.contains(owner) { articles.append(owner) }
      if let last = runs.indices.last, runs[last].article == owner {
        runs[last].lines.append(line)
      } else {
        runs.append(Run(article: owner, lines: [line]))
      }
    }
    self.runs = runs
    self.articles = articles
    lineCount = runs.reduce(0) { $0 + $1.lines.count }
    leftoverCount = runs.filter { $0.article == nil }.reduce(0) { $0 + $1.lines.count }
  }
}
