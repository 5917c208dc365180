package import ArchiveModel
package import Markup

/// An article with everything that reading found in it.
package struct Document: Sendable {
  package let markdown: MarkdownDocument
  /// Title, subtitle, the texts of the body and the printed lines, in this order.
  package let units: [TextUnit]
  /// The outline, each provision before its children.
  package let provisions: [Provision]
  /// By unit and place.
  package let mentions: [Mention]
  /// The unit of the first text of the body.
  package let firstBodyUnit: Int

  package init(
    markdown: MarkdownDocument, units: [TextUnit], provisions: [Provision], mentions: [Mention],
    firstBodyUnit: Int
  ) {
    self.markdown = markdown
    self.units = units
    self.provisions = provisions
    self.mentions = mentions
    self.firstBodyUnit = firstBodyUnit
  }

  package var id: ArticleID { markdown.frontMatter.id }
  package var frontMatter: FrontMatter { markdown.frontMatter }
}
