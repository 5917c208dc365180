import ArchiveModel
import Ingest
import Markup

/// The article file that a draft becomes.
struct DraftFile {
  let frontMatter: FrontMatter
  let text: String

  /// - Parameters:
  ///   - draft: The article as it was read off the page.
  ///   - id: The id that it gets, or has had since an earlier import.
  ///   - raw: Where it stands.
  ///   - doubts: What to look at, with the lines of the raw page.
  ///   - request: What the page does not print.
  init(
    _ draft: ArticleDraft, id: ArticleID, raw: FrontMatter.RawReference, doubts: [Doubt],
    request: ImportRequest
  ) {
    var frontMatter = FrontMatter(id: id, kind: draft.kind, published: id.date)
    frontMatter.title = draft.title
    frontMatter.subtitle = draft.subtitle
    frontMatter.source = request.source
    frontMatter.page = request.page
    frontMatter.column = draft.columnName
    frontMatter.authors = draft.authors
    frontMatter.byline = draft.byline.flatMap { DraftFile.isOwnLine($0, draft) ? $0 : nil }
    frontMatter.dateline = draft.dateline
    frontMatter.credit = draft.credit
    frontMatter.issuers = draft.issuers
    frontMatter.documentNumber = draft.documentNumber
    frontMatter.issued = draft.documentDate
    frontMatter.continuedFrom = draft.continuedFrom.map { $0.page.map(String.init) ?? $0.text }
    frontMatter.continuedTo = draft.continuedTo.map { $0.page.map(String.init) ?? $0.text }
    frontMatter.printed = draft.printed.map(\.text)
    frontMatter.raw = raw
    frontMatter.review = .draft
    frontMatter.doubts = doubts
    self.frontMatter = frontMatter
    text = ImportMark.marked(
      FrontMatterWriter.text(of: frontMatter, body: DraftFile.body(of: draft)))
  }

  private static func body(of draft: ArticleDraft) -> String {
    draft.paragraphs.map { paragraph in
      switch paragraph.role {
      case .heading: MarkdownEscape.heading(paragraph.text, level: 2)
      case .paragraph, .caption: MarkdownEscape.paragraph(paragraph.text)
      }
    }
    .joined(separator: "\n\n") + "\n"
  }

  private static func isOwnLine(_ text: String, _ draft: ArticleDraft) -> Bool {
    draft.printed.contains { $0.text == text }
  }

  /// What the file lost or added against the lines of the page; `nil` where both have the same
  /// characters, blanks aside.
  func difference(from lines: [String]) -> String? {
    let (document, problems) = MarkdownReader.read(Array(text.utf8), file: "")
    guard let document else {
      return "it could not be read back, because \(problems.first?.message ?? "it is too large")"
    }
    let read = document.frontMatter
    let parts =
      [read.title, read.subtitle].compactMap { $0 } + document.texts.map(\.text) + read.printed
    let kept = DraftFile.count(parts)
    let printed = DraftFile.count(lines)
    let lost = printed.filter { kept[$0.key, default: 0] < $0.value }.keys.sorted()
    let added = kept.filter { printed[$0.key, default: 0] < $0.value }.keys.sorted()
    guard let scalar = (lost + added).first else { return nil }
    return
      "'\(scalar)' stands \(printed[scalar] ?? 0) times on the page and \(kept[scalar] ?? 0) in the file"
  }

  private static func count(_ texts: [String]) -> [Unicode.Scalar: Int] {
    var counts: [Unicode.Scalar: Int] = [:]
    for text in texts {
      for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
        counts[scalar, default: 0] += 1
      }
    }
    return counts
  }
}
