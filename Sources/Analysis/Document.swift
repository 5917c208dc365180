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
  private let mentionStarts: [Int32]

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
    var starts = [Int32](repeating: Int32(mentions.count), count: units.count + 1)
    for (place, mention) in mentions.enumerated().reversed() { starts[mention.unit] = Int32(place) }
    for unit in units.indices.reversed() { starts[unit] = min(starts[unit], starts[unit + 1]) }
    mentionStarts = starts
  }

  /// The same document, whose body lies elsewhere now.
  package func moved(to stored: StoredBytes) -> Document {
    let old = markdown.stored
    return Document(
      markdown: markdown.moved(to: stored), units: units.map { $0.moved(from: old, to: stored) },
      provisions: provisions, mentions: mentions, definitions: definitions, validities: validities,
      firstBodyUnit: firstBodyUnit)
  }

  /// The places of a unit's mentions.
  package func mentions(ofUnit unit: Int) -> Range<Int> {
    Int(mentionStarts[unit])..<Int(mentionStarts[unit + 1])
  }

  package var id: ArticleID { frontMatter.id }
}
