import ArchiveModel
import Markup

/// The articles that the content folder already has of a day, so that ids stay with their articles.
struct KnownArticles {
  private let articles: [FrontMatter]
  private var taken: Set<ArticleID>
  private let date: CalendarDate
  /// Files that could not be read.
  let diagnostics: [Diagnostic]

  init(_ content: ContentFolder, on date: CalendarDate) {
    self.date = date
    var articles: [FrontMatter] = []
    var diagnostics: [Diagnostic] = []
    let folder = "\(content.articles)/\(date.description.prefix(4))"
    for file in FileFinder.find(in: folder, extension: "md").files
    where FileSystem.name(of: file).hasPrefix(date.description) {
      do {
        let (document, problems) = MarkdownReader.read(try FileSystem.read(file), file: file)
        if let document { articles.append(document.frontMatter) } else { diagnostics += problems }
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    self.articles = articles
    self.diagnostics = diagnostics
    taken = Set(articles.map(\.id))
  }

  /// Ids for the articles of a page, in their order: the id of the known article with most lines in
  /// common, otherwise the next free one.
  mutating func ids(for lines: [[LineRange]], page: String) -> [ArticleID] {
    let known = articles.filter { $0.raw?.file == page }
    var pairs: [(common: Int, draft: Int, known: Int)] = []
    for (draft, ranges) in lines.enumerated() {
      for (place, article) in known.enumerated() {
        let common = KnownArticles.common(ranges, article.raw?.lines ?? [])
        if common > 0 { pairs.append((common, draft, place)) }
      }
    }
    var ids = [ArticleID?](repeating: nil, count: lines.count)
    var used: Set<Int> = []
    for pair in pairs.sorted(by: {
      ($1.common, $0.draft, $0.known) < ($0.common, $1.draft, $1.known)
    })
    where ids[pair.draft] == nil && used.insert(pair.known).inserted {
      ids[pair.draft] = known[pair.known].id
    }
    return ids.map { $0 ?? nextFree() }
  }

  private mutating func nextFree() -> ArticleID {
    var order = (taken.map(\.order).max() ?? 0) + 1
    while true {
      // An order above the bound would need 99,999 articles of one day.
      if let id = ArticleID(date: date, order: order), taken.insert(id).inserted { return id }
      order = order >= 99_999 ? 1 : order + 1
    }
  }

  private static func common(_ left: [LineRange], _ right: [LineRange]) -> Int {
    left.reduce(0) { sum, first in
      sum
        + right.reduce(0) { inner, second in
          inner + max(0, min(first.last, second.last) - max(first.first, second.first) + 1)
        }
    }
  }
}
