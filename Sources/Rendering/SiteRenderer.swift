package import ArchiveModel
package import Templating

/// Makes every file of the site from the archive and the templates.
package struct SiteRenderer: Sendable {
  private let view: ArchiveView
  private let templates: TemplateLibrary

  package init(_ view: ArchiveView, templates: TemplateLibrary) {
    self.view = view
    self.templates = templates
  }

  /// Every page of the site, sorted by path.
  package static func pages(_ view: ArchiveView) -> [Page] {
    let notFound = Page(.notFound, template: "pages/not-found", given: .address) { scope in
      PageContent(title: scope.strings.word("title_not_found"), values: [:])
    }
    let pages =
      [HomePage.page(view), DateIndexPage.page(view), notFound] + DownloadPage.pages(view)
      + ArticlePage.pages(view) + ArticleIndexPages.pages(view) + CountryPages.pages(view)
      + PlacePages.pages(view) + OrganisationPages.pages(view)
      + PeriodPages.pages(view) + ClausePages.pages(view) + DocumentIndexPages.pages(view)
      + DocumentPages.pages(view)
      + ListPages.pages(view)
      + RawPages.pages(view) + AliasPages.pages(view)
      + WithdrawnPages.pages(view) + SearchPage.pages(view)
    return pages.sorted { $0.path < $1.path }
  }

  /// Room for most pages, in bytes.
  private static let usualSize = 32_000

  /// Makes one page.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - reads: Notes what the page asks of the archive, if given.
  /// - Returns: The page's file.
  /// - Throws: What is wrong with its template.
  package func file(
    _ page: Page, noting reads: PageReads? = nil
  ) throws(TemplateFault) -> OutputFile {
    let scope = PageScope(view: view.noting(reads), address: page.address)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(SiteRenderer.usualSize)
    let values = scope.frame(page.content(scope))
    try templates.render(
      page.template, .object(values), records: view.records, own: scope.records.all,
      root: scope.root, into: &bytes)
    return OutputFile(path: page.path, bytes: bytes)
  }

  /// Gives the assets away.
  package static func assets(_ view: ArchiveView) -> @Sendable (OutputSink) throws -> Void {
    { sink in for asset in view.assets { try sink(asset.output) } }
  }

  /// Makes the files beside the pages, assets and exports, one after another.
  ///
  /// - Throws: What the sink throws.
  package func otherFiles(_ source: ExportSource, to sink: OutputSink) throws {
    try SiteRenderer.assets(view)(sink)
    for exporter in Exporter.all(of: view.archive.site) {
      for part in exporter.parts(source) { try part(sink) }
    }
  }
}
