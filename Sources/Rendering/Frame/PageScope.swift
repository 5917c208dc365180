import ArchiveModel
import Indexing
import Templating

/// The archive as one page sees it: every address is relative to that page.
package struct PageScope: Sendable {
  let view: ArchiveView
  let address: PageAddress
  /// The way from the page up to the site, which every link begins with.
  let up: String
  /// What the page adds to the records of the site.
  let records: PageRecords
  /// The page's subject as `MentionLinks` number it; `nil` where no mention leads to it.
  let ownNumber: Int?

  init(view: ArchiveView, address: PageAddress) {
    self.view = view
    self.address = address
    up = address.root
    records = PageRecords(view.pageShapes)
    ownNumber = view.number(of: address.subject)
  }

  var strings: InterfaceStrings { view.strings }

  func href(_ target: PageAddress, anchor: String? = nil) -> String {
    address.href(to: target, at: view.path(of: target), up: up, anchor: anchor)
  }

}

extension PageScope {
  /// The values that every page has.
  func frame(_ content: PageContent) -> TemplateValue.Object {
    let site = view.archive.site
    let isHome = address == .home
    var values = content.values
    values["root"] = .text(root)
    values["lang"] = .text(strings.language)
    values["content_lang"] = .text(InterfaceStrings.contentLanguage)
    values["t"] = strings.values
    values["assets"] = view.frame.assets
    values["site"] = ["title": .text(site.title), "tagline": .optional(site.subtitle)]
    values["has_search"] = .flag(site.search)
    values["has_exports"] = .flag(site.exports)
    values["nav"] = .list(view.frame.nav(address))
    values["page_title"] = .text(isHome ? site.title : "\(content.title) — \(site.title)")
    values["description"] = .optional(content.description)
    values["canonical"] = .optional(fullAddress)
    values["crumbs"] = isHome ? false : ["items": .list(crumbs(content))]
    values["heading"] = .text(content.title)
    values["pager"] = pager(content.pager)
    values["alternates"] =
      content.alternates.isEmpty || !site.exports
      ? false : ["items": .list(content.alternates.map(alternate))]
    return values
  }

  /// The page's address on the web, where the site has one.
  var fullAddress: String? {
    address == .notFound ? nil : view.archive.site.baseURL.map { $0 + address.path }
  }

  /// The page for unknown addresses is served at any depth, so its links start at the site's address.
  var root: String {
    guard address == .notFound else { return up }
    return view.archive.site.basePath ?? up
  }

  private func crumbs(_ content: PageContent) -> [TemplateValue] {
    let home: (PageAddress, String) = (.home, strings.word("home"))
    return ([home] + content.crumbs).map { link(root + $0.0.path, $0.1) }
  }

  private func pager(_ pager: PageContent.Pager) -> TemplateValue {
    guard pager.previous != nil || pager.up != nil || pager.next != nil else { return false }
    func value(_ link: (PageAddress, String)?) -> TemplateValue {
      link.map { self.link(href($0.0), $0.1) } ?? false
    }
    return ["prev": value(pager.previous), "up": value(pager.up), "next": value(pager.next)]
  }

  private func alternate(_ form: Alternate) -> TemplateValue {
    [
      "href": .text(address.root + form.path), "type": .text(form.type),
      "text": .text(form.text), "title": .optional(form.title),
    ]
  }

  func link(_ href: String, _ text: String) -> TemplateValue {
    ["href": .text(href), "text": .text(text)]
  }
}
