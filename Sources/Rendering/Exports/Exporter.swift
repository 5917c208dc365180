package import ArchiveModel
package import Indexing

/// A file beside the pages. A new export is one more value in `all`.
package struct Exporter: Sendable {
  /// The name for messages: `feed`.
  package let name: String
  /// Whether it makes data for other programs, which `exports: no` leaves out, and not what pages and
  /// servers need.
  let isData: Bool
  /// Makes the files and gives each to the sink as soon as it is whole, so that an export of many
  /// files needs no more memory than its largest. Throws what the sink throws and nothing else.
  package let export: @Sendable (ExportSource, OutputSink) throws -> Void

  /// The exports of a site.
  package static func all(of site: Site) -> [Exporter] {
    site.exports ? all : all.filter { !$0.isData }
  }

  private static let all: [Exporter] = [
    Exporter(name: "feeds", isData: true) { try Feeds.export($0, to: $1) },
    Exporter(name: "sitemap", isData: false) { source, sink in
      for file in Sitemap.files(source.view, pages: source.pages) { try sink(file) }
    },
    Exporter(name: "robots", isData: false) { try $1(RobotsFile.file($0.view)) },
    Exporter(name: "articles", isData: true) { try $1(ArticleExports.list($0.view)) },
    Exporter(name: "markdown", isData: true) { source, sink in
      for document in source.view.archive.documents { try sink(ArticleExports.markdown(document)) }
    },
    Exporter(name: "mentions", isData: true) { source, sink in
      for (path, documents) in MentionExport.files(source.view) {
        try sink(MentionExport.file(source.view, path, documents))
      }
    },
    Exporter(name: "provisions", isData: true) { try $1(ProvisionExport.file($0.view)) },
    Exporter(name: "lists", isData: true) { source, sink in
      for place in source.view.archive.lists.indices {
        try sink(ListExports.csv(source.view, place))
        try sink(ListExports.json(source.view, place))
      }
    },
    Exporter(name: "calendar", isData: true) { try $1(ValidityCalendar.file($0.view)) },
    Exporter(name: "previews", isData: false) { source, sink in
      let previews = PreviewFiles(source.view)
      for page in source.pages { if let file = previews.file(page.address) { try sink(file) } }
    },
    Exporter(name: "search", isData: false) { try SearchExport.write($0, to: $1) },
  ]
}
