package import ArchiveModel
import Markup

extension Document {
  /// Packs what reading found; what follows from it is made anew when it is read back.
  ///
  /// - Parameters:
  ///   - writer: Where to.
  ///   - isEndOfFile: Whether the article's file ends in its body, which then isn't packed.
  package func pack(into writer: inout PackedWriter, isEndOfFile: Bool) {
    markdown.pack(into: &writer, isEndOfFile: isEndOfFile)
    writer.list(provisions)
    writer.list(definitions)
    writer.list(mentions)
    writer.list(validities)
  }

  /// Reads a document that was packed; `nil` where its parts don't fit each other.
  ///
  /// - Parameters:
  ///   - reader: Where from.
  ///   - file: The path for diagnostics.
  ///   - bytes: The file's bytes, which are those from which the document was read.
  package convenience init?(_ reader: inout PackedReader, file: String, bytes: [UInt8]) {
    guard let markdown = MarkdownDocument(&reader, file: file, bytes: bytes),
      let provisions: [Provision] = reader.list(),
      let definitions: [TermDefinition] = reader.list(),
      let mentions: [Mention] = reader.list(),
      let validities: [ValidityStatement] = reader.list()
    else { return nil }
    let first = TextUnit.head(of: markdown).count
    guard PackedBounds.areOutline(provisions, of: markdown, firstUnit: first) else { return nil }
    let units = TextUnit.units(of: markdown, provisions)
    let bounds = PackedBounds(units, provisions: provisions, definitions: definitions)
    guard bounds.hold(mentions), bounds.holdDefinitions, bounds.hold(validities),
      provisions.allSatisfy({ bounds.hold($0.units.lowerBound, $0.headSpan) })
    else { return nil }
    self.init(
      markdown: markdown, units: units, provisions: provisions, mentions: mentions,
      definitions: definitions, validities: validities, firstBodyUnit: first)
  }
}
