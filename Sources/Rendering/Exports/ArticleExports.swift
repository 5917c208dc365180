import Analysis
import ArchiveModel
import Indexing
import Markup

/// What is known of the articles as data, and each article as the Markdown that it is kept in.
enum ArticleExports {
  static let json = "data/articles.json"

  /// An array with an article a line.
  static func list(_ view: ArchiveView) -> OutputFile {
    var bytes = Array("[\n".utf8)
    for (index, document) in view.archive.documents.enumerated() {
      if index > 0 { bytes += Array(",\n".utf8) }
      bytes += Array(JSONText.object(members(of: document)).utf8)
    }
    return OutputFile(path: json, bytes: bytes + Array("\n]\n".utf8))
  }

  /// The path of an article's Markdown below the site.
  static func markdownPath(_ id: ArticleID) -> String {
    "\(PageAddress.article(id).path.dropLast(5)).md"
  }

  static func markdown(_ document: Document) -> OutputFile {
    let body = document.markdown.body.drop { $0 == 0x0A }
    var bytes = Array(FrontMatterWriter.text(of: document.frontMatter, body: "").utf8)
    bytes += body
    return OutputFile(path: markdownPath(document.id), bytes: bytes)
  }

  private static func members(of document: Document) -> [(String, String)] {
    let facts = document.frontMatter
    func text(_ key: String, _ value: String?) -> (String, String)? {
      value.map { (key, JSONText.string($0)) }
    }
    func texts(_ key: String, _ values: [String]) -> (String, String)? {
      values.isEmpty ? nil : (key, JSONText.array(values.map(JSONText.string)))
    }
    let dateline = facts.dateline.map { dateline in
      (
        "dateline",
        JSONText.object(
          [
            text("agency", dateline.agency), text("place", dateline.place),
            text("date", dateline.date?.description),
          ].compactMap { $0 })
      )
    }
    let raw = facts.raw.map { raw in
      (
        "raw",
        JSONText.object([
          ("file", JSONText.string(raw.file)),
          ("lines", JSONText.array(raw.lines.map { JSONText.string($0.description) })),
        ])
      )
    }
    return [
      text("id", facts.id.description), text("title", facts.title),
      text("subtitle", facts.subtitle), text("kind", facts.kind.rawValue),
      text("published", facts.published.description), text("source", facts.source),
      text("page", facts.page), text("column", facts.column), texts("authors", facts.authors),
      text("byline", facts.byline), dateline, texts("issuers", facts.issuers),
      text("document_number", facts.documentNumber), text("issued", facts.issued?.description),
      text("effective", facts.effective?.description),
      text("expires", facts.expires?.description), texts("topics", facts.topics), raw,
      text("review", facts.review?.rawValue), ("mentions", String(document.mentions.count)),
      text("page_url", PageAddress.article(facts.id).path),
      text("markdown_url", markdownPath(facts.id)),
    ].compactMap { $0 }
  }
}
