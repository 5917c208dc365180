import Templating

/// A link to what shares a place with something else.
struct RelatedLink: Hashable {
  /// date, country, group, clause or document.
  let kind: String
  let href: String
  let text: String

  /// `related_link` of the contract.
  var value: TemplateValue {
    ["kind": .text(kind), "href": .text(href), "text": .text(text)]
  }
}
