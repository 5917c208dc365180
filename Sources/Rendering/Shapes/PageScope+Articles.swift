import Analysis
import ArchiveModel
import Indexing
import Markup
import Templating

/// Articles as other pages show them.
extension PageScope {
  /// How an article is named: its title, or its first words where it has none.
  func name(of document: Document) -> (text: String, isUntitled: Bool) {
    let name = ArticleName(document)
    return (name.text, name.isUntitled)
  }

  /// The first words of the body.
  func opening(of document: Document) -> String? { ArticleName.opening(of: document) }

  /// `article_ref` of the contract, where nothing is added to it.
  func articleRecord(_ place: Int) -> TemplateValue { .record(view.articleRecord(place)) }

  /// `article_ref` of the contract.
  func articleReference(_ place: Int) -> TemplateValue.Object {
    let document = view.archive.documents[place]
    let name = name(of: document)
    return [
      "href": .text(href(.article(document.id))), "title": .text(name.text),
      "untitled": .flag(name.isUntitled),
    ]
  }

  /// `article_card` of the contract.
  func articleCard(_ place: Int) -> TemplateValue {
    let document = view.archive.documents[place]
    let frontMatter = document.frontMatter
    var card = articleReference(place)
    card["kind"] = .text(frontMatter.kind.rawValue)
    card["kind_text"] = .text(strings.word("kind_\(frontMatter.kind.rawValue)"))
    card["column"] = .optional(frontMatter.column)
    card["date"] = [
      "iso": .text(frontMatter.published.description),
      "text": .text(view.dates.text(frontMatter.published)),
    ]
    card["draft"] = .flag(frontMatter.review == .draft)
    card["subtitle"] = .optional(frontMatter.subtitle)
    card["opening"] = frontMatter.title == nil ? false : .optional(opening(of: document))
    return .object(card)
  }

  /// `day` of the contract.
  func day(_ date: CalendarDate) -> TemplateValue {
    if let record = view.dayRecord(date) { return .record(record) }
    return [
      "href": .text(href(.period(key: date.description))), "iso": .text(date.description),
      "text": .text(view.dates.text(date)),
    ]
  }
}
