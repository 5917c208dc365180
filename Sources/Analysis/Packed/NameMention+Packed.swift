package import ArchiveModel

extension NameMention: Packed {
  package func pack(into writer: inout PackedWriter) {
    span.pack(into: &writer)
    switch target {
    case .place(let code):
      writer.number(0)
      writer.text(code)
    case .organisation(let code):
      writer.number(1)
      writer.text(code)
    case .defined(let name):
      writer.number(2)
      writer.text(name)
    }
  }

  package init?(_ reader: inout PackedReader) {
    guard let span = SourceSpan(&reader), let kind = reader.count(), let text = reader.text()
    else { return nil }
    switch kind {
    case 0: self.init(span: span, target: .place(text))
    case 1: self.init(span: span, target: .organisation(text))
    case 2: self.init(span: span, target: .defined(text))
    default: return nil
    }
  }
}
