import Analysis
import ArchiveModel
import Foundation
import Indexing
import Markup
import Testing

/// Documents made for a test, with the archive's real tables.
enum SampleDocuments {
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static func gazetteer() throws -> Gazetteer {
    func source(_ name: String) throws -> GazetteerSource {
      let file = "\(repository)/content/data/\(name)"
      return GazetteerSource(
        file: file, bytes: [UInt8](try Data(contentsOf: URL(filePath: file))))
    }
    return try Gazetteer.parse(
      countries: source("countries.tsv"), groups: source("groups.tsv"),
      stops: source("country-stops.tsv"), cues: source("country-cues.tsv")
    ).gazetteer
  }

  /// An analysed article; `keys` is its further front matter, `body` its Markdown.
  static func document(_ id: String, _ keys: String = "", body: String) throws -> Document {
    let file = """
      ---
      id: \(id)
      published: \(id.prefix(10))
      \(keys.isEmpty ? "kind: news" : keys)
      ---

      \(body)
      """
    let (markdown, diagnostics) = MarkdownReader.read(Array(file.utf8), file: "\(id).md")
    let analyser = DocumentAnalyser(gazetteer: try gazetteer())
    return analyser.analyse(try #require(markdown, "\(diagnostics)")).0
  }

  static func archive(
    _ documents: [Document], lists: [FactList] = [], rawPages: [RawPageText] = []
  ) throws -> (Archive, [Diagnostic]) {
    Archive.index(
      site: Site(title: "试"), documents: documents, gazetteer: try gazetteer(), lists: lists,
      rawPages: rawPages)
  }
}
