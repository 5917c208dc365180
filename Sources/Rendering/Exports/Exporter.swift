package import ArchiveModel
import Indexing

/// A file beside the pages. A new export is one more value in `Exporter.all`.
package struct Exporter: Sendable {
  /// The name for messages: `feed`.
  package let name: String
  /// Makes the files and gives each to the sink as soon as it is whole, so that an export of many
  /// files needs no more memory than its largest. Throws what the sink throws and nothing else.
  package let export: @Sendable (ExportSource, OutputSink) throws -> Void

  /// Every export of the archive.
  package static let all: [Exporter] = [
    Exporter(name: "feeds") { try Feeds.export($0, to: $1) },
    Exporter(name: "sitemap") { source, sink in
      for file in Sitemap.files(source.view, pages: source.pages) { try sink(file) }
    },
    Exporter(name: "robots") { try $1(RobotsFile.file($0.view)) },
    Exporter(name: "articles") { try $1(ArticleExports.list($0.view)) },
    Exporter(name: "markdown") { source, sink in
      for document in source.view.archive.documents { try sink(ArticleExports.markdown(document)) }
    },
    Exporter(name: "mentions") { source, sink in
      for (path, documents) in MentionExport.files(source.view) {
        try sink(MentionExport.file(source.view, path, documents))
      }
    },
    Exporter(name: "provisions") { try $1(ProvisionExport.file($0.view)) },
    Exporter(name: "lists") { source, sink in
      for place in source.view.archive.lists.indices {
        try sink(ListExports.csv(source.view, place))
        try sink(ListExports.json(source.view, place))
      }
    },
    Exporter(name: "calendar") { try $1(ValidityCalendar.file($0.view)) },
    Exporter(name: "previews") { source, sink in
      let previews = PreviewFiles(source.view)
      for page in source.pages { if let file = previews.file(page.address) { try sink(file) } }
    },
    Exporter(name: "search") { try SearchExport.write($0, to: $1) },
  ]
}
