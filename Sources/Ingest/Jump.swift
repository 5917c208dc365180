/// A line that leads to another page: `（下转第三版）`.
package struct Jump: Hashable, Sendable {
  /// The line as printed.
  package let text: String
  /// The page number; `nil` where none can be read.
  package let page: Int?

  package init(text: String, page: Int?) {
    self.text = text
    self.page = page
  }
}
