import Analysis
import ArchiveModel
import Foundation
import Indexing
import Markup
import Rendering
import Templating
import Testing

/// Sites of one article, made with the real templates and tables.
enum SampleSite {
  private static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: repository.appending(path: path), encoding: .utf8)
  }

  private static func gazetteer() throws -> Gazetteer {
    func source(_ name: String) throws -> GazetteerSource {
      GazetteerSource(file: name, text: try text("content/data/\(name)"))
    }
    return try Gazetteer.parse(
      countries: source("countries.tsv"), groups: source("groups.tsv"),
      stops: source("country-stops.tsv"), cues: source("country-cues.tsv"),
      places: source("places.tsv"), organisations: source("organisations.tsv"),
      nameStops: source("name-stops.tsv")
    ).gazetteer
  }

  private static func templates() throws -> TemplateLibrary {
    let root = repository.appending(path: "templates")
    let sources = try ["layouts", "partials", "pages"].flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
        .filter { $0.hasSuffix(".mustache") }.sorted()
        .map { name in
          TemplateSource(
            name: "\(folder)/\(name.dropLast(9))", file: name,
            text: try text("templates/\(folder)/\(name)"))
        }
    }
    return try TemplateLibrary(sources: sources)
  }

  /// An article: its id, further front matter, its Markdown.
  typealias Article = (id: String, keys: String, body: String)

  /// Every page of an archive of one article, by path.
  static func files(
    _ frontMatter: String, body: String, language: String = "zh-Hans", baseURL: String? = nil,
    lists: [FactList] = []
  ) throws -> [String: String] {
    try files(
      [("2025-05-30-01", frontMatter, body)], language: language, baseURL: baseURL, lists: lists)
  }

  /// Every page of an archive, by path.
  static func files(
    _ articles: [Article], rawPages: [(name: String, text: String)] = [],
    language: String = "zh-Hans", baseURL: String? = nil, lists: [FactList] = []
  ) throws -> [String: String] {
    let view = try view(
      articles, rawPages: rawPages, language: language, baseURL: baseURL, lists: lists)
    let renderer = SiteRenderer(view, templates: try templates())
    let pages = SiteRenderer.pages(view)
    let source = ExportSource(view: view, pages: pages) { _ in 480 }
    var files = try pages.map { try renderer.file($0) }
    try renderer.otherFiles(source) { files.append($0) }
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  /// The view of an archive of one article.
  static func view(_ frontMatter: String, body: String) throws -> ArchiveView {
    try view([("2025-05-30-01", frontMatter, body)])
  }

  /// The view of an archive.
  static func view(
    _ articles: [Article], rawPages: [(name: String, text: String)] = [],
    language: String = "zh-Hans", baseURL: String? = nil, lists: [FactList] = []
  ) throws -> ArchiveView {
    let tables = try gazetteer()
    let analyser = DocumentAnalyser(gazetteer: tables)
    let documents = try articles.map { article in
      let file =
        "---\nid: \(article.id)\npublished: \(article.id.prefix(10))\n\(article.keys)\n---\n\n"
        + article.body
      let (markdown, problems) = MarkdownReader.read(Array(file.utf8), file: "\(article.id).md")
      return analyser.analyse(try #require(markdown, "\(problems)")).0
    }
    let archive = Archive.index(
      site: Site(title: "试<1>", language: language, baseURL: baseURL), documents: documents,
      gazetteer: tables, lists: lists,
      rawPages: rawPages.map { name, text in
        RawPageText(name: name, lines: text.components(separatedBy: "\n"), sha256: "")
      }
    ).0
    let strings = try #require(
      InterfaceStrings.read(try text("templates/strings.tsv"), language: language, file: "s").0)
    let assets = [
      "style.css", "script.js", "preview.js", "article.js", "proof.js", "search.js", "icon.svg",
    ].map {
      Asset(name: $0, bytes: [0x20])
    }
    return ArchiveView(archive: archive, strings: strings, assets: assets)
  }
}
