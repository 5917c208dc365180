import ArchiveModel

/// The articles that the content folder already has, so that ids stay with their articles.
struct KnownArticles {
  private let date: CalendarDate
  /// The articles of each raw page, by its file name.
  private var pages: [String: [ArticleSketch]] = [:]
  /// The file names of raw pages by their hashes.
  private var names: [String: String] = [:]
  private var taken: Set<Int> = []
  /// The largest number that was taken before this import.
  private var last = 0
  private var next = 1
  /// No number below it is free.
  private var gap = 1
  /// Articles that could not be read.
  private(set) var diagnostics: [Diagnostic] = []

  /// The largest number of an article of one day.
  private static let largest = 99_999

  /// Looks through the whole archive; of each article no more than its front matter is read.
  init(_ content: ContentFolder, on date: CalendarDate) {
    self.date = date
    let found = FileFinder.find(in: content.articles, extension: "md", strangers: .note)
    diagnostics += found.diagnostics.filter(\.isError)
    for file in found.files {
      do throws(FileFault) {
        let (sketch, problems) = try ArticleSketch.read(file)
        diagnostics += problems
        if let sketch { take(sketch) }
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    last = taken.max() ?? 0
    next = last + 1
  }

  private mutating func take(_ sketch: ArticleSketch) {
    if let page = sketch.page {
      pages[page, default: []].append(sketch)
      if let sha256 = sketch.sha256 { names[sha256] = min(names[sha256] ?? page, page) }
    }
    if sketch.id.date == date { taken.insert(sketch.id.order) }
    // The name keeps its number even where the id in the file is another one.
    let name = FileSystem.name(of: sketch.path).dropLast(3)
    if let id = ArticleID(name), id.date == date { taken.insert(id.order) }
  }

  /// The raw page of a hash, by its file name.
  func page(of sha256: String) -> String? { names[sha256] }

  /// The articles of a raw page, in the order of their lines.
  func articles(of page: String) -> [ArticleSketch] {
    (pages[page] ?? []).sorted {
      ($0.lines.first?.first ?? 0, $0.id) < ($1.lines.first?.first ?? 0, $1.id)
    }
  }

  /// The next free id of the day; `nil` where all are taken.
  mutating func nextFree() -> ArticleID? {
    if next <= KnownArticles.largest {
      next += 1
      return ArticleID(date: date, order: next - 1)
    }
    // Numbers that were left out before it; those given above lie behind it.
    while taken.contains(gap) { gap += 1 }
    guard gap < last else { return nil }
    gap += 1
    return ArticleID(date: date, order: gap - 1)
  }
}
