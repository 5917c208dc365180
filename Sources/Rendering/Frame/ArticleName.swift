import Analysis
import ArchiveModel
import Markup

/// How an article is named: its title, or its first words where it has none.
struct ArticleName {
  let text: String
  let isUntitled: Bool

  init(_ document: Document) {
    isUntitled = document.frontMatter.title == nil
    text =
      document.frontMatter.title
      ?? Excerpt.first(20, of: ArticleName.opening(of: document) ?? document.id.description)
  }

  /// The first words of the body.
  static func opening(of document: Document) -> String? {
    let paragraph = document.units.first { unit in
      unit.role == .body && unit.placed.count > 0
        && !(unit.provision.map { document.provisions[$0].element == .section } ?? false)
    }
    return paragraph.map { Excerpt.first(60, of: $0.text) }
  }
}
