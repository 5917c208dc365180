package import ArchiveModel

extension DateMention: Packed {
  package func pack(into writer: inout PackedWriter) {
    span.pack(into: &writer)
    writer.choice(kind)
    writer.choice(role)
    writer.optional(value)
  }

  package init?(_ reader: inout PackedReader) {
    guard let span = SourceSpan(&reader), let kind: Kind = reader.choice(),
      let role: Role = reader.choice(), let value: EDTF? = reader.optional()
    else { return nil }
    self.init(span: span, kind: kind, value: value, role: role)
  }
}
