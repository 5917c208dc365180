import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// Pages at the old paths of articles that lead to the new ones.
enum AliasPages {
  static func pages(_ view: ArchiveView) -> [Page] {
    view.archive.documents.indices.flatMap { place in
      view.archive.documents[place].frontMatter.aliases.map { alias in
        Page(.alias(path: alias), template: "pages/alias", given: .places(place)) { scope in
          let document = scope.view.archive.documents[place]
          return PageContent(
            title: scope.name(of: document).text,
            values: ["article": scope.articleRecord(place)])
        }
      }
    }
  }
}
