package import ArchiveModel

/// A file beside the pages. A new export is one more value in `Exporter.all`.
package struct Exporter: Sendable {
  /// The name for messages: `feed`.
  package let name: String
  /// Makes the files and gives each to the sink as soon as it is whole, so that an export of many
  /// files needs no more memory than its largest. Throws what the sink throws and nothing else.
  package let export: @Sendable (ExportSource, OutputSink) throws -> Void

  /// Every export of the archive.
  package static let all: [Exporter] = [
    Exporter(name: "feed") { try $1(AtomFeed.file($0.view, $0)) },
    Exporter(name: "sitemap") { try $1(Sitemap.file($0.view, pages: $0.pages)) },
  ]
}
