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
    Exporter(name: "markdown", isData: true) { source in
      let documents = source.view.archive.documents
      return pieces(Array(documents.indices)) { try $1(ArticleExports.markdown(documents[$0])) }
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
    Exporter(name: "previews", isData: false) { source in
      let previews = PreviewFiles(source.view)
      return pieces(source.pages) { page, sink in
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

  /// An export with a file for each item of a list, some thousands in one piece.
  private static func pieces<Item: Sendable>(
    _ items: [Item], _ make: @escaping @Sendable (Item, OutputSink) throws -> Void
  ) -> [Part] {
    stride(from: 0, to: items.count, by: 2_000).map { start in
      { sink in
        for item in items[start..<min(start + 2_000, items.count)] { try make(item, sink) }
      }
    }
  }
}
