package import ArchiveModel

extension CitationMention: Packed {
  package func pack(into writer: inout PackedWriter) {
    span.pack(into: &writer)
    target.pack(into: &writer)
    writer.count(fault.flatMap { Fault.allCases.firstIndex(of: $0) })
  }

  package init?(_ reader: inout PackedReader) {
    guard let span = SourceSpan(&reader), let target = Target(&reader),
      let fault = reader.optionalCount(), fault ?? 0 < Fault.allCases.count
    else { return nil }
    self.init(span: span, target: target, fault: fault.map { Fault.allCases[$0] })
  }
}

extension CitationMention.Target: Packed {
  package func pack(into writer: inout PackedWriter) {
    switch self {
    case .document(let name):
      writer.number(0)
      writer.text(name)
    case .work(let name):
      writer.number(1)
      writer.text(name)
    case .number(let number):
      writer.number(2)
      writer.text(number)
    case .itself: writer.number(3)
    case .provision(let document, let eIds):
      writer.number(4)
      writer.optionalText(document)
      writer.texts(eIds)
    }
  }

  package init?(_ reader: inout PackedReader) {
    guard let kind = reader.count() else { return nil }
    switch kind {
    case 0...2:
      guard let text = reader.text() else { return nil }
      self = kind == 0 ? .document(name: text) : kind == 1 ? .work(name: text) : .number(text)
    case 3: self = .itself
    case 4:
      guard let document = reader.optionalText(), let eIds = reader.texts() else { return nil }
      self = .provision(document: document, eIds: eIds)
    default: return nil
    }
  }
}
