package import ArchiveModel

extension TermMention: Packed {
  package func pack(into writer: inout PackedWriter) {
    span.pack(into: &writer)
    writer.number(definition)
    writer.flag(isDefinition)
    writer.text(term)
    writer.optionalText(eId)
  }

  package init?(_ reader: inout PackedReader) {
    guard let span = SourceSpan(&reader), let definition = reader.count(),
      let isDefinition = reader.flag(), let term = reader.text(), let eId = reader.optionalText()
    else { return nil }
    self.init(
      span: span, definition: definition, isDefinition: isDefinition, term: term, eId: eId)
  }
}
