import Templating

/// A link to what shares a place with something else.
struct RelatedLink: Hashable {
  /// date, country, group, clause or document.
  let kind: String
  let href: String
  let text: String

  static let keys = TemplateKeys("kind", "href", "text")

  /// `related_link` of the contract.
  var value: TemplateValue {
    .object(TemplateValue.Object(RelatedLink.keys, [.text(kind), .text(href), .text(text)]))
  }
}
