import Analysis
import ArchiveModel
import Markup

/// Checks what articles say of the raw pages that they came from.
enum RawReferences {
  /// Raw pages and lines that an article names but that are not there, and lines that two articles
  /// name.
  static func diagnostics(_ documents: [Document], _ rawPages: [RawPageText]) -> [Diagnostic] {
    let pages = Dictionary(
      rawPages.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return documents.compactMap { problem($0, pages) } + shared(documents)
  }

  private static func problem(_ document: Document, _ pages: [String: RawPageText]) -> Diagnostic? {
    guard let raw = document.frontMatter.raw else { return nil }
    let place = SourceLocation(file: document.markdown.file, line: 2)
    guard let page = pages[raw.file] else {
      return Diagnostic(
        code: "raw-missing", at: place,
        "the raw page '\(raw.file)' that the article came from is not in content/raw",
        fix: "put the page there, or correct raw.file")
    }
    if let last = raw.lines.map(\.last).max(), last > page.lines.count {
      return Diagnostic(
        code: "raw-lines", at: place,
        "the article's raw.lines end at \(last), but '\(raw.file)' has \(page.lines.count) lines",
        fix: "correct raw.lines, or import the page again")
    }
    guard let sha256 = raw.sha256, sha256 != page.sha256 else { return nil }
    return Diagnostic(
      .warning, code: "raw-changed", at: place,
      "'\(raw.file)' is not the page that the article was made from: its SHA-256 differs",
      fix: "restore the raw page, or import it again")
  }

  /// Lines that two articles claim: the proof sheet can show them beside one alone.
  private static func shared(_ documents: [Document]) -> [Diagnostic] {
    let claims = documents.indices.flatMap { place in
      (documents[place].frontMatter.raw.map { raw in raw.lines.map { (raw.file, $0, place) } })
        ?? []
    }
    .sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }
    var diagnostics: [Diagnostic] = []
    var reached: (file: String, lines: LineRange, place: Int)?
    for (file, lines, place) in claims {
      if let upper = reached, upper.file == file, lines.first <= upper.lines.last {
        if upper.place != place {
          let common = LineRange(first: lines.first, last: min(lines.last, upper.lines.last))
          let (first, second) = (min(upper.place, place), max(upper.place, place))
          diagnostics.append(
            Diagnostic(
              .warning, code: "raw-shared", at: documents[second].markdown.location(of: "raw"),
              "the lines \(common) of '\(file)' are also those of \(documents[first].id)",
              fix: "let each line of the page belong to one article"))
        }
        if lines.last <= upper.lines.last { continue }
      }
      reached = (file, lines, place)
    }
    return diagnostics
  }
}
