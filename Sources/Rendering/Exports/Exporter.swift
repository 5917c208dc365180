package import ArchiveModel

/// A file beside the pages. A new export is one more value in `Exporter.all`.
package struct Exporter: Sendable {
  /// The name for messages: `feed`.
  package let name: String
  package let export: @Sendable (ExportSource) -> [OutputFile]

  /// Every export of the archive.
  package static let all: [Exporter] = [
    Exporter(name: "feed") { [AtomFeed.file($0.view, $0)] },
    Exporter(name: "sitemap") { [Sitemap.file($0.view, pages: $0.pages)] },
  ]
}
