import ArchiveModel

/// The articles that the content folder already has, so that ids stay with their articles.
struct KnownArticles {
  private let date: CalendarDate
  /// The articles of each raw page, by its file name.
  private var pages: [String: [ArticleSketch]] = [:]
  private var taken: Set<Int> = []
  private var next: Int
  /// Articles that could not be read.
  private(set) var diagnostics: [Diagnostic] = []

  /// The largest number of an article of one day.
  private static let largest = 99_999

  /// Looks through the whole archive; of each article no more than its front matter is read.
  init(_ content: ContentFolder, on date: CalendarDate) {
    self.date = date
    next = 1
    for file in FileFinder.find(in: content.articles, extension: "md").files {
      do throws(FileFault) {
        let (sketch, problems) = try ArticleSketch.read(file)
        diagnostics += problems
        if let sketch { take(sketch) }
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    next = (taken.max() ?? 0) + 1
  }

  private mutating func take(_ sketch: ArticleSketch) {
    if let page = sketch.page { pages[page, default: []].append(sketch) }
    if sketch.id.date == date { taken.insert(sketch.id.order) }
    // The name keeps its number even where the id in the file is another one.
    let name = FileSystem.name(of: sketch.path).dropLast(3)
    if let id = ArticleID(name), id.date == date { taken.insert(id.order) }
  }

  /// The articles of a raw page, in the order of their lines.
  func articles(of page: String) -> [ArticleSketch] {
    (pages[page] ?? []).sorted {
      ($0.lines.first?.first ?? 0, $0.id) < ($1.lines.first?.first ?? 0, $1.id)
    }
  }

  /// The next free id of the day; `nil` where all are taken.
  mutating func nextFree() -> ArticleID? {
    if next > KnownArticles.largest {
      // Numbers that were left out before the largest one.
      guard taken.count < KnownArticles.largest,
        let free = (1...KnownArticles.largest).first(where: { !taken.contains($0) })
      else { return nil }
      taken.insert(free)
      return ArticleID(date: date, order: free)
    }
    taken.insert(next)
    next += 1
    return ArticleID(date: date, order: next - 1)
  }
}
