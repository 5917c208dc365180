/// A provision's text, a paragraph, a headline: what a search finds and cites.
package struct Passage: Hashable, Sendable {
  /// What sort of text it is; one letter in the published index.
  package enum Sort: String, Hashable, Sendable {
    /// The headline or the subtitle.
    case title = "t"
    /// A text that belongs to a provision.
    case clause = "c"
    /// Any other text of the body.
    case body = "b"
    /// A line printed outside title and body.
    case printed = "p"
  }

  /// The id on the article's page: `sec_4__subsec_7`, `p-12`, `title`.
  package let anchor: String
  package let sort: Sort
  /// Without the control characters that part the fields of a shard.
  package let text: String
  /// How much of the text is a heading, or the number and heading of a provision: UTF-16 units.
  package let headEnd: Int

  package init(anchor: String, sort: Sort, text: String, headEnd: Int) {
    self.anchor = anchor
    self.sort = sort
    self.text = text
    self.headEnd = headEnd
  }
}
