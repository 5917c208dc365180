package import ArchiveModel

extension TermDefinition: Packed {
  package func pack(into writer: inout PackedWriter) {
    writer.text(term)
    writer.choice(form)
    writer.number(unit)
    span.pack(into: &writer)
    writer.count(provision)
    writer.number(validity.lowerBound)
    writer.number(validity.count)
    writer.number(validFrom)
  }

  package init?(_ reader: inout PackedReader) {
    guard let term = reader.text(), let form: Form = reader.choice(), let unit = reader.count(),
      let span = SourceSpan(&reader), let provision = reader.optionalCount(),
      let first = reader.count(), let count = reader.count(), let validFrom = reader.count()
    else { return nil }
    self.init(
      term: term, form: form, unit: unit, span: span, provision: provision,
      validity: first..<first + count, validFrom: validFrom)
  }
}
