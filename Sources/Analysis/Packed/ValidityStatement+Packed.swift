package import ArchiveModel

extension ValidityStatement: Packed {
  package func pack(into writer: inout PackedWriter) {
    writer.number(unit)
    span.pack(into: &writer)
    sentence.pack(into: &writer)
    writer.choice(act)
    subject.pack(into: &writer)
    writer.optional(first)
    writer.optional(last)
  }

  package init?(_ reader: inout PackedReader) {
    guard let unit = reader.count(), let span = SourceSpan(&reader),
      let sentence = SourceSpan(&reader), let act: Act = reader.choice(),
      let subject = Subject(&reader), let first: EDTF? = reader.optional(),
      let last: EDTF? = reader.optional()
    else { return nil }
    self.init(
      unit: unit, span: span, sentence: sentence, act: act, subject: subject, first: first,
      last: last)
  }
}

extension ValidityStatement.Subject: Packed {
  package func pack(into writer: inout PackedWriter) {
    switch self {
    case .itself: writer.number(0)
    case .sentence: writer.number(1)
    case .document(let name):
      writer.number(2)
      writer.text(name)
    case .provision(let document, let eIds):
      writer.number(3)
      writer.optionalText(document)
      writer.texts(eIds)
    }
  }

  package init?(_ reader: inout PackedReader) {
    switch reader.count() {
    case 0: self = .itself
    case 1: self = .sentence
    case 2:
      guard let name = reader.text() else { return nil }
      self = .document(name: name)
    case 3:
      guard let document = reader.optionalText(), let eIds = reader.texts() else { return nil }
      self = .provision(document: document, eIds: eIds)
    default: return nil
    }
  }
}
