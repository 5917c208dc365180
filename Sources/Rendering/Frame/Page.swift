/// A page that can be made: where it lies, which template forms it, and what it will show.
///
/// The content is made when the page is rendered, so that a large site is never held whole.
package struct Page: Sendable {
  package let address: PageAddress
  /// The path below the site; `address` makes it anew each time.
  package let path: String
  /// The template's name: `pages/article`.
  let template: String
  /// What `content` holds beside what the address says.
  let given: PageGiven
  let content: @Sendable (PageScope) -> PageContent

  /// The number of all that makes the page beside what it asks the archive.
  package var number: UInt64 {
    var hash = StableHash()
    hash.mix(path)
    hash.mix(template)
    hash.mix(given.number)
    return hash.value
  }

  init(
    _ address: PageAddress, template: String, given: PageGiven,
    content: @escaping @Sendable (PageScope) -> PageContent
  ) {
    self.address = address
    path = address.path
    self.template = template
    self.given = given
    self.content = content
  }
}
