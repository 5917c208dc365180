import ArchiveModel
import Indexing
import Searching
import Templating

/// The search page, where the site has a search; its answers come from the shards of `SearchExport` by the script.
enum SearchPage {
  static func pages(_ view: ArchiveView) -> [Page] { view.archive.site.search ? [page] : [] }

  private static let page = Page(.search, template: "pages/search", given: .address) { scope in
    let kinds = ArticleKind.allCases.map { kind -> TemplateValue in
      ["kind": .text(kind.rawValue), "text": .text(scope.strings.word("kind_\(kind.rawValue)"))]
    }
    return PageContent(
      title: scope.strings.word("title_search"),
      values: ["shards": .text("\(Shard.folder)/"), "kinds": .list(kinds)])
  }
}
