package import ArchiveModel

/// What `sitegen import` is asked to do.
package struct ImportRequest: Sendable {
  package let files: [String]
  package let content: ContentFolder
  /// The day of publication; needed unless nothing is written.
  package let published: CalendarDate?
  package let source: String?
  package let page: String?
  /// Whether to read and report alone.
  package let isDryRun: Bool

  package init(
    files: [String], content: ContentFolder, published: CalendarDate?, source: String? = nil,
    page: String? = nil, isDryRun: Bool = false
  ) {
    self.files = files
    self.content = content
    self.published = published
    self.source = source
    self.page = page
    self.isDryRun = isDryRun
  }
}
