import ArchiveModel

@testable import Ingest

/// The notation of Tests/Specs/pages.md for what was read.
enum PageNotation {
  static let published = CalendarDate("2025-05-30")

  /// The articles of a page, one block for each, then the lines left over.
  static func articles(of text: String) throws -> [String] {
    let page = try RawPage(name: "page", bytes: Array(text.utf8))
    let segmented = PageSegmentation.segment(page, published: published)
    let errors = segmented.diagnostics.filter { $0.severity == .error }
    return segmented.articles.flatMap(article) + segmented.leftovers.map { "left over \($0)" }
      + errors.map { "error \($0.code)" }
  }

  private static func article(_ article: ArticleDraft) -> [String] {
    let lines = article.lines.map { "\($0)" }.joined(separator: ", ")
    var notes = ["\(article.kind.rawValue) \(lines): \(article.title ?? "(no headline)")"]
    func note(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { notes.append("  \(name) \(value)") }
    }
    note("subtitle", article.subtitle)
    note("column", article.columnName)
    note("byline", article.byline)
    note("authors", article.authors.joined(separator: "、"))
    note("dateline", dateline(article))
    note("credit", article.credit)
    note("issuers", article.issuers.joined(separator: "、"))
    note("issued", article.documentDate?.description)
    note("number", article.documentNumber)
    note("from", article.continuedFrom.map { $0.page.map(String.init) ?? $0.text })
    note("to", article.continuedTo.map { $0.page.map(String.init) ?? $0.text })
    for line in article.printed where line.role == .other { note("printed", line.text) }
    for paragraph in article.paragraphs {
      note(
        name(paragraph),
        paragraph.lines.map { "\($0)" }.joined(separator: ", ") + " " + short(paragraph.text))
    }
    return notes
  }

  private static func dateline(_ article: ArticleDraft) -> String? {
    guard let dateline = article.dateline else { return nil }
    return [dateline.agency, dateline.place, dateline.date?.description].compactMap(\.self)
      .joined(separator: " ")
  }

  private static func name(_ paragraph: DraftParagraph) -> String {
    switch paragraph.role {
    case .paragraph: "p"
    case .heading: "h"
    case .caption: "c"
    }
  }

  /// The first and the last characters of a long text.
  private static func short(_ text: String) -> String {
    text.count <= 20 ? text : text.prefix(10) + "…" + text.suffix(7)
  }

  /// What one line says by itself.
  static func role(of line: String) -> String {
    let text = line.unicodeScalars.map(\.value)[...]
    switch LineRole(text, isRunning: text.contains(0x3002) || text.contains(0xFF0C)) {
    case .text:
      guard let found = DatelineReader.opening(text) else { return "text" }
      return (["opens"] + parts(found, text)).joined(separator: " ")
    case .jumpFrom: return "from \(page(text))"
    case .jumpTo: return "to \(page(text))"
    case .dateline:
      let found = DatelineReader.closing(text).map { parts($0, text) } ?? []
      return (["dateline"] + found).joined(separator: " ")
    case .documentDate:
      return "issued \(DateReader.fullDate(in: text)?.description ?? "?")"
    case .documentNumber: return "number"
    case .byline:
      let names = BylineReader.whole(text)?.authors.map { PageText.string($0) } ?? []
      return (["byline"] + names).joined(separator: " ")
    case .credit: return "credit"
    case .sponsor: return "sponsored"
    case .signature: return "signature"
    case .pageFurniture: return "furniture"
    }
  }

  private static func page(_ text: ArraySlice<UInt32>) -> String {
    JumpReader.read(text)?.page.map(String.init) ?? "?"
  }

  private static func parts(
    _ found: DatelineReader.Finding, _ text: ArraySlice<UInt32>
  ) -> [String] {
    [
      PageText.string(text[found.agency]), found.place.map { PageText.string(text[$0]) },
      found.day?.date(published: published)?.description,
    ].compactMap(\.self)
  }
}
