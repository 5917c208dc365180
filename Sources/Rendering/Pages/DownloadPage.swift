import ArchiveModel
import Indexing
import Templating

/// Everything of the archive that is there as data, on one page.
enum DownloadPage {
  static func pages(_ view: ArchiveView) -> [Page] { view.archive.site.exports ? [page] : [] }

  private static var page: Page {
    Page(.downloads, template: "pages/downloads", given: .address) { scope in
      let archive = scope.view.archive
      let files =
        [file(scope, ArticleExports.json, "articles", "JSON")]
        + MentionExport.files(scope.view).map { file(scope, $0.path, "mentions", "CSV") }
        + [
          file(scope, ProvisionExport.path, "provisions", "CSV"),
          file(scope, ValidityCalendar.path, "calendar", "iCalendar"),
          file(scope, AtomFeed.path(of: .home), "feed", "Atom"),
          file(scope, "sitemap.xml", "sitemap", "XML"),
        ]
      let lists = archive.lists.map { list -> TemplateValue in
        [
          "list": scope.link(scope.href(.list(slug: list.slug)), scope.listTitle(list)),
          "files": .list(
            ["csv", "json"].map {
              scope.link(
                scope.address.root + ListExports.path(list, $0), $0.uppercased())
            } + [
              scope.link(
                scope.address.root + AtomFeed.path(of: .list(slug: list.slug)), "Atom")
            ]),
        ]
      }
      return PageContent(
        title: scope.strings.word("title_downloads"),
        values: ["files": .list(files), "lists": lists.isEmpty ? false : ["items": .list(lists)]])
    }
  }

  private static func file(
    _ scope: PageScope, _ path: String, _ word: String, _ form: String
  ) -> TemplateValue {
    [
      "href": .text(scope.address.root + path), "name": .text(path), "form": .text(form),
      "text": .text(scope.strings.word("download_\(word)")),
    ]
  }
}
