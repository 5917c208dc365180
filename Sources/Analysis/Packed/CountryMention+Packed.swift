package import ArchiveModel

extension CountryMention: Packed {
  package func pack(into writer: inout PackedWriter) {
    span.pack(into: &writer)
    switch target {
    case .country(let code):
      writer.flag(false)
      writer.text(code)
    case .group(let code):
      writer.flag(true)
      writer.text(code)
    }
    writer.choice(form)
    writer.flag(isParty)
  }

  package init?(_ reader: inout PackedReader) {
    guard let span = SourceSpan(&reader), let isGroup = reader.flag(), let code = reader.text(),
      let form: Form = reader.choice(), let isParty = reader.flag()
    else { return nil }
    self.init(
      span: span, target: isGroup ? .group(code) : .country(code), form: form, isParty: isParty)
  }
}
