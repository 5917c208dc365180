import Analysis
import ArchiveModel
import Markup
import Templating

/// What reference managers read from an article's head.
///
/// Source: Highwire Press tags as Google Scholar and Zotero read them (`citation_title`,
/// `citation_author`, `citation_publication_date` as yyyy/mm/dd).
enum CitationTags {
  static func values(_ scope: PageScope, _ document: Document) -> [TemplateValue] {
    let frontMatter = document.frontMatter
    let citation = ArticleCitation(document, address: nil)
    let day = frontMatter.published.description.utf8.map { $0 == 0x2D ? 0x2F : $0 }
    var tags = [("title", citation.title)]
    tags += citation.authors.map { ("author", $0) }
    tags.append(("publication_date", String(decoding: day, as: UTF8.self)))
    if let source = frontMatter.source { tags.append(("journal_title", source)) }
    if let page = frontMatter.page { tags.append(("firstpage", page)) }
    tags.append(("language", InterfaceStrings.contentLanguage))
    if let address = scope.fullAddress { tags.append(("public_url", address)) }
    return tags.map { name, content in
      ["name": .text("citation_\(name)"), "content": .text(content)]
    }
  }
}
