/// A page that can be made: where it lies, which template forms it, and what it will show.
///
/// The content is made when the page is rendered, so that a large site is never held whole.
package struct Page: Sendable {
  package let address: PageAddress
  /// The template's name: `pages/article`.
  let template: String
  /// The number of everything that `content` holds beside what the address says: places, and parts of
  /// the archive that were looked up when the pages were listed. What it asks its scope is noted there.
  let given: UInt64
  let content: @Sendable (PageScope) -> PageContent

  init(
    _ address: PageAddress, template: String, given: UInt64 = 0,
    content: @escaping @Sendable (PageScope) -> PageContent
  ) {
    self.address = address
    self.template = template
    self.given = given
    self.content = content
  }
}
