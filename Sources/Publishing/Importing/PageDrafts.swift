import ArchiveModel
import Ingest
import Markup

/// The drafts of one raw page, and the articles that the archive has of it.
struct PageDrafts {
  /// A draft of which is known whether the archive has its article.
  struct Decided {
    let draft: ArticleDraft
    /// The lines of the draft as they are printed.
    let printed: [String]
    /// The article that it was before, if it was imported before.
    let known: ArticleSketch?
    /// The raw page.
    let name: String
    let input: String
    let sha256: String
    let encoding: TextEncoding?
    /// How many lines of the input stand before the raw page.
    let linesBefore: Int
  }

  private let name: String
  private let input: String
  private let sha256: String
  private let encoding: TextEncoding?
  private let linesBefore: Int
  private let known: [ArticleSketch]
  private var match: LineMatch
  private var waiting: [(draft: ArticleDraft, printed: [String])] = []
  /// The articles of another day that have lines of the drafts.
  private var others: [Bool]
  private let all: LineMatch
  /// The articles that drafts were found for.
  private var found: Set<ArticleID> = []
  private let day: CalendarDate?

  /// Begins with the file name of the raw page, the input as messages call it, the articles that the
  /// archive has of the page, of whatever day, and the day of the drafts.
  init(
    name: String, input: String, sheet: Sheet, sha256: String, encoding: TextEncoding?,
    known: [ArticleSketch], day: CalendarDate?
  ) {
    self.name = name
    self.input = input
    self.sha256 = sha256
    self.encoding = encoding
    self.known = known
    self.day = day
    linesBefore = sheet.firstLine - 1
    all = LineMatch(known)
    match = LineMatch(known.filter { $0.id.date == day })
    others = [Bool](repeating: false, count: known.count)
  }

  /// Takes the articles that come next, and gives those that can be decided now, in their order.
  mutating func add(_ run: SheetSegmentation.Run) -> [Decided] {
    let drafts = run.articles.map { lines(of: $0) }
    for draft in drafts {
      for place in all.overlapping(draft) where known[place].id.date != day { others[place] = true }
    }
    match.add(drafts)
    waiting += run.articles.map { ($0, PageDrafts.printed($0, on: run.page)) }
    let end = run.end == .max ? Int.max : run.end - linesBefore
    let articles = match.decide(before: end)
    let decided = zip(waiting, articles).map { item, article in
      Decided(
        draft: item.draft, printed: item.printed, known: article, name: name, input: input,
        sha256: sha256, encoding: encoding, linesBefore: linesBefore)
    }
    waiting.removeFirst(decided.count)
    found.formUnion(articles.compactMap { $0?.id })
    return decided
  }

  /// The lines of a draft as the raw page counts them.
  private func lines(of draft: ArticleDraft) -> [LineRange] {
    draft.lines.map { $0.moved(up: linesBefore) }
  }

  /// The lines of a draft as they are printed.
  private static func printed(_ draft: ArticleDraft, on page: RawPage) -> [String] {
    draft.lines.flatMap { range in page.lines(in: range).map { page.string(of: $0) } }
  }

  /// Warnings for articles whose lines all went to others, as when two are joined.
  var left: [Diagnostic] {
    known.filter { $0.id.date == day && !found.contains($0.id) }.map { article in
      Diagnostic(
        .warning, code: "article-left", at: SourceLocation(file: article.path),
        "no article of the page begins like this one any more: its lines "
          + "(\(article.lines.map(\.description).joined(separator: ", "))) belong to another now",
        fix: "remove the file, or lay down its boundary in the page's corrections")
    }
  }

  /// The error for a page that the archive has already under another day.
  var otherDays: [Diagnostic] {
    let articles = zip(known, others).filter(\.1).map(\.0.id).sorted()
    guard let first = articles.first, let day else { return [] }
    let shown = articles.prefix(5).map(\.description).joined(separator: ", ")
    let rest = articles.count > 5 ? " and \(articles.count - 5) more" : ""
    return [
      Diagnostic(
        code: "other-date", at: SourceLocation(file: input, line: linesBefore + 1),
        "the archive has articles of this page under another day (\(shown)\(rest)), so the import "
          + "under \(day) would make them twice",
        fix: "import it with --date \(first.date), or remove those articles if their day is wrong")
    ]
  }
}

extension PageDrafts.Decided {
  /// The article file, under an id.
  func file(_ id: ArticleID, _ request: ImportRequest) -> DraftFile {
    let reference = FrontMatter.RawReference(
      file: name, lines: draft.lines.map { $0.moved(up: linesBefore) }, sha256: sha256,
      encoding: encoding)
    // In the input lines are counted from its beginning, in an article from that of its raw page.
    let doubts = draft.doubts.map { doubt in
      doubt.remark == nil
        ? Doubt(
          doubt.subject, lines: doubt.lines?.moved(up: linesBefore), confidence: doubt.confidence,
          because: doubt.evidence) : doubt
    }
    return DraftFile(draft, id: id, raw: reference, doubts: doubts, request: request)
  }

  /// An error where the file does not keep the text of the lines.
  func losses(in file: DraftFile) -> [Diagnostic] {
    guard let difference = file.difference(from: printed) else { return [] }
    return [
      Diagnostic(
        code: "text-lost",
        at: SourceLocation(file: input, line: draft.lines.first?.first ?? 1),
        "the article that begins here does not keep its text: \(difference)",
        fix:
          "lay down a boundary in a file of corrections where the article is too large, otherwise "
          + "report this page: an import must lose nothing")
    ]
  }

  /// The error where the day has no number left.
  var dayIsFull: Diagnostic {
    Diagnostic(
      code: "day-full", at: SourceLocation(file: input, line: draft.lines.first?.first ?? 1),
      "the articles from here on get no number, because a day has no more than 99,999",
      fix: "import the file in parts, each under its own --date")
  }
}

extension LineRange {
  /// The lines as they are counted where so many lines before them are left out.
  fileprivate func moved(up lines: Int) -> LineRange {
    LineRange(first: first - lines, last: last - lines)
  }
}
