package import ArchiveModel
package import Markup

/// An article with everything that reading found in it.
///
/// It is a class because every page looks at some, and a copy of so many parts would count the users of
/// each; nothing of it ever changes.
package final class Document: Sendable {
  package let markdown: MarkdownDocument
  package let frontMatter: FrontMatter
  /// Title, subtitle, the texts of the body and the printed lines, in this order.
  package let units: [TextUnit]
  /// The outline, each provision before its children.
  package let provisions: [Provision]
  /// By unit and place.
  package let mentions: [Mention]
  /// The words that the document defines, in its order.
  package let definitions: [TermDefinition]
  /// What its sentences say of how long something is in force, in their order.
  package let validities: [ValidityStatement]
  /// The unit of the first text of the body.
  package let firstBodyUnit: Int
  /// For each unit, the place of its first mention; one more for the end.
  private let mentionStarts: [Int]

  package init(
    markdown: MarkdownDocument, units: [TextUnit], provisions: [Provision], mentions: [Mention],
    definitions: [TermDefinition] = [], validities: [ValidityStatement] = [], firstBodyUnit: Int
  ) {
    self.markdown = markdown
    frontMatter = markdown.frontMatter
    self.units = units
    self.provisions = provisions
    self.mentions = mentions
    self.definitions = definitions
    self.validities = validities
    self.firstBodyUnit = firstBodyUnit
    var starts = [Int](repeating: mentions.count, count: units.count + 1)
    for (place, mention) in mentions.enumerated().reversed() { starts[mention.unit] = place }
    for unit in units.indices.reversed() { starts[unit] = min(starts[unit], starts[unit + 1]) }
    mentionStarts = starts
  }

  /// The places of a unit's mentions.
  package func mentions(ofUnit unit: Int) -> Range<Int> {
    mentionStarts[unit]..<mentionStarts[unit + 1]
  }

  package var id: ArticleID { frontMatter.id }
}
