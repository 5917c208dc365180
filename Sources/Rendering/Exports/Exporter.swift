package import ArchiveModel
package import Indexing

/// Files beside the pages. A new export is one more value in `all`.
package struct Exporter: Sendable {
  /// A piece of an export that can be made beside the others.
  package typealias Part = @Sendable (OutputSink) throws -> Void

  /// The name for messages: `feed`.
  package let name: String
  /// Whether it makes data for other programs, which `exports: no` leaves out, and not what pages and
  /// servers need.
  let isData: Bool
  /// The pieces, in the order of the files. Each makes its files and gives each to the sink as soon as it
  /// is whole, so that an export of many files needs no more memory than its largest. Throws what the
  /// sink throws and nothing else.
  package let parts: @Sendable (ExportSource) -> [Part]

  /// The exports of a site; what takes longest is first.
  package static func all(of site: Site) -> [Exporter] {
    site.exports ? all : all.filter { !$0.isData }
  }

  private static let all: [Exporter] = [
    Exporter("search", isData: false) { try SearchExport.write($0, to: $1) },
    Exporter("feeds", isData: true) { try Feeds.export($0, to: $1) },
    Exporter("sitemap", isData: false) { source, sink in
      for file in Sitemap.files(source.view, pages: source.pages) { try sink(file) }
    },
    Exporter("robots", isData: false) { try $1(RobotsFile.file($0.view)) },
    Exporter("articles", isData: true) { try $1(ArticleExports.list($0.view)) },
    Exporter("markdown", isData: true, count: \.view.archive.documents.count) {
      source, places, sink in
      for place in places {
        try sink(ArticleExports.markdown(source.view.archive.documents[place]))
      }
    },
    Exporter(name: "mentions", isData: true) { source in
      MentionExport.files(source.view).map { path, documents in
        { try $0(MentionExport.file(source.view, path, documents)) }
      }
    },
    Exporter("provisions", isData: true) { try $1(ProvisionExport.file($0.view)) },
    Exporter("lists", isData: true) { source, sink in
      for place in source.view.archive.lists.indices {
        try sink(ListExports.csv(source.view, place))
        try sink(ListExports.json(source.view, place))
      }
    },
    Exporter("calendar", isData: true) { try $1(ValidityCalendar.file($0.view)) },
    Exporter("previews", isData: false, count: \.pages.count) { source, places, sink in
      let previews = PreviewFiles(source.view)
      for page in source.pages[places] {
        if let file = previews.file(page.address) { try sink(file) }
      }
    },
  ]

  private init(
    name: String, isData: Bool, parts: @escaping @Sendable (ExportSource) -> [Part]
  ) {
    self.name = name
    self.isData = isData
    self.parts = parts
  }

  /// An export in one piece.
  private init(
    _ name: String, isData: Bool,
    _ export: @escaping @Sendable (ExportSource, OutputSink) throws -> Void
  ) {
    self.init(name: name, isData: isData) { source in [{ try export(source, $0) }] }
  }

  /// Items of an export with a file each, that are made in one piece.
  private static let piece = 2_000

  /// An export with a file for each item of a list.
  private init(
    _ name: String, isData: Bool, count: @escaping @Sendable (ExportSource) -> Int,
    _ export: @escaping @Sendable (ExportSource, Range<Int>, OutputSink) throws -> Void
  ) {
    self.init(name: name, isData: isData) { source in
      let count = count(source)
      return stride(from: 0, to: count, by: Exporter.piece).map { start in
        { try export(source, start..<min(start + Exporter.piece, count), $0) }
      }
    }
  }
}
