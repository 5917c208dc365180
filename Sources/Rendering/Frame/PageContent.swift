import Templating

/// What a page shows, before a template gives it a form.
package struct PageContent: Sendable {
  /// The page's name, for its `<title>` and the way back to it.
  let title: String
  /// A sentence about the page for search engines.
  let description: String?
  /// The pages above, from the widest, home left out.
  let crumbs: [(PageAddress, String)]
  /// Pages before, above and behind.
  let pager: Pager
  /// Other forms of what the page shows.
  let alternates: [Alternate]
  /// The values of the page's own template.
  let values: TemplateValue.Object

  struct Pager: Sendable {
    var previous: (PageAddress, String)?
    var up: (PageAddress, String)?
    var next: (PageAddress, String)?
  }

  init(
    title: String, description: String? = nil, crumbs: [(PageAddress, String)] = [],
    pager: Pager = Pager(), alternates: [Alternate] = [], values: TemplateValue.Object
  ) {
    self.title = title
    self.description = description
    self.crumbs = crumbs
    self.pager = pager
    self.alternates = alternates
    self.values = values
  }
}
