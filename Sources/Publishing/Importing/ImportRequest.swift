package import ArchiveModel

/// What `sitegen import` is asked to do.
package struct ImportRequest: Sendable {
  /// Files, folders whose `.txt` files are read, and `-` for standard input.
  package let files: [String]
  package let content: ContentFolder
  /// The day of publication; needed unless nothing is written.
  package let published: CalendarDate?
  package let source: String?
  package let page: String?
  /// The encoding of all files; `nil` to find it out for each.
  package let encoding: TextEncoding?
  /// What standard input, or a single file, is called in the archive.
  package let name: String?
  /// Whether to read and report alone.
  package let isDryRun: Bool
  /// A sheet with more bytes is segmented in pieces of this size.
  package let window: Int
  /// Where copies of pipes and of converted text lie while they are read.
  package let scratch: String

  package init(
    files: [String], content: ContentFolder, published: CalendarDate?, source: String? = nil,
    page: String? = nil, encoding: TextEncoding? = nil, name: String? = nil,
    isDryRun: Bool = false, window: Int = 1 << 20, scratch: String = "/tmp"
  ) {
    self.files = files
    self.content = content
    self.published = published
    self.source = source
    self.page = page
    self.encoding = encoding
    self.name = name
    self.isDryRun = isDryRun
    self.window = max(1, window)
    self.scratch = scratch
  }

  /// The same request under another newspaper and page.
  func naming(source: String?, page: String?) -> ImportRequest {
    ImportRequest(
      files: files, content: content, published: published, source: source, page: page,
      encoding: encoding, name: name, isDryRun: isDryRun, window: window, scratch: scratch)
  }
}
