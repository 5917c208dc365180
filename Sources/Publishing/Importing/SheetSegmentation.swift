import ArchiveModel
import Ingest

/// Segments a sheet, a large one window by window.
///
/// Where a window ends, the articles are not known for certain yet: what follows may belong to them.
/// So the last ones of a window are left to the next, which begins at the first of them. A window
/// with fewer articles is doubled. Memory is bounded by the window, or by a few articles where these
/// are larger.
struct SheetSegmentation {
  /// Whole articles of a sheet, in their order.
  struct Run {
    let page: RawPage
    let articles: [ArticleDraft]
    let leftovers: [LineRange]
    let diagnostics: [Diagnostic]
    /// All articles that begin on a line before it have come.
    let end: Int
  }

  /// So many articles and leftovers are left to the next window.
  private static let carried = 4

  private let sheet: Sheet
  private let file: String
  private let published: CalendarDate?
  private let window: Int
  private let corrections: PageCorrections
  private var start: Int
  private var line: Int
  /// How many articles of the sheet have come.
  private var articleCount = 0
  /// How sure the beginning of the next article is, as the window before has found.
  private var opening: PagePiece.Opening?

  /// Begins with a sheet, whose input messages call `file`. The window counts bytes, the corrections
  /// count the lines of the input.
  init(
    _ sheet: Sheet, file: String, published: CalendarDate?, window: Int,
    corrections: PageCorrections
  ) {
    self.corrections = corrections
    self.sheet = sheet
    self.file = file
    self.published = published
    self.window = window
    start = sheet.range.lowerBound
    line = sheet.firstLine
  }

  /// The articles that come next; `nil` behind the last. Lines count in the input.
  mutating func next(in text: borrowing OpenFile) throws(FileFault) -> Run? {
    guard start < sheet.range.upperBound else { return nil }
    var size = window
    while true {
      let end = min(start + size, sheet.range.upperBound)
      let isLast = end == sheet.range.upperBound
      var bytes = try text.read(at: start, count: end - start)
      if bytes.count != end - start { throw changed }
      size *= 2
      if !isLast {
        guard let whole = SheetSegmentation.lastLineEnd(of: bytes) else { continue }
        bytes.removeLast(bytes.count - whole)
      }
      let page = try page(bytes)
      let last = isLast ? Int.max : page.lines.last?.number ?? line
      let segmented = PageSegmentation.segment(
        page, published: published,
        corrections: corrections.within(
          line...max(line, last), firstText: page.lines.first?.number ?? line),
        piece: PagePiece(articlesBefore: articleCount, opening: opening, isEnd: isLast))
      if isLast {
        start = end
        return Run(
          page: page, articles: segmented.articles, leftovers: segmented.leftovers,
          diagnostics: segmented.diagnostics, end: .max)
      }
      guard let cut = SheetSegmentation.cut(segmented) else { continue }
      return run(page, segmented, until: cut)
    }
  }

  private func page(_ bytes: [UInt8]) throws(FileFault) -> RawPage {
    do throws(PageDefects) {
      return try RawPage(name: file, bytes: bytes, firstLine: line)
    } catch {
      throw changed
    }
  }

  /// The text was found to be whole when it was looked through before.
  private var changed: FileFault {
    FileFault(path: file, action: "read", reason: "it was changed while it was read")
  }

  /// The articles before a line; what follows is left to the next window.
  private mutating func run(_ page: RawPage, _ segmented: SegmentedPage, until cut: Int) -> Run {
    // Blank lines before the next article are evidence for it, so they go with it.
    if let last = page.lines.last(where: { $0.number < cut }) {
      var end = last.raw.range.upperBound
      let isPair =
        end + 1 < page.bytes.count && page.bytes[end] == 0x0D && page.bytes[end + 1] == 0x0A
      end += isPair ? 2 : 1
      start += end
      line = last.number + 1
    }
    let articles = segmented.articles.filter { ($0.lines.first?.first ?? 0) < cut }
    articleCount += articles.count
    opening = segmented.articles.first { $0.lines.first?.first == cut }
      .map { PagePiece.Opening(of: $0) }
    let leftovers = segmented.leftovers.filter { $0.first < cut }
    // A stretch of leftovers may go on behind the cut; it is told as far as it has come.
    let messages = segmented.diagnostics.filter { $0.code != "leftover" && isBefore(cut, $0) }
    return Run(
      page: page, articles: articles, leftovers: leftovers,
      diagnostics: messages + LeftoverText.warnings(leftovers, corrections, on: page), end: cut)
  }

  /// Whether a message speaks of lines before a cut; those about corrections stand in their file.
  private func isBefore(_ cut: Int, _ diagnostic: Diagnostic) -> Bool {
    guard diagnostic.location.file != file else { return diagnostic.location.line < cut }
    return corrections.items.contains {
      $0.location == diagnostic.location && $0.lines.first < cut
    }
  }

  /// The line before which the articles of a window are certain; `nil` where there is none.
  ///
  /// No article has lines on both sides of it.
  private static func cut(_ segmented: SegmentedPage) -> Int? {
    let pieces =
      (segmented.articles.map { article in
        LineRange(
          first: article.lines.map(\.first).min() ?? 0, last: article.lines.map(\.last).max() ?? 0)
      } + segmented.leftovers).sorted()
    guard pieces.count > carried else { return nil }
    var reach = 0
    var cut: Int?
    for (place, piece) in pieces.enumerated().prefix(pieces.count - carried + 1) {
      if place > 0, piece.first > reach { cut = piece.first }
      reach = max(reach, piece.last)
    }
    return cut
  }

  private static func lastLineEnd(of bytes: [UInt8]) -> Int? {
    // As the last byte a carriage return may be one half of a pair.
    bytes.indices.last { place in
      bytes[place] == 0x0A || bytes[place] == 0x0D && place + 1 < bytes.count
    }
    .map { $0 + 1 }
  }
}
