package import ArchiveModel

extension Mention: Packed {
  package func pack(into writer: inout PackedWriter) {
    writer.number(unit)
    switch subject {
    case .date(let mention):
      writer.number(0)
      mention.pack(into: &writer)
    case .country(let mention):
      writer.number(1)
      mention.pack(into: &writer)
    case .citation(let mention):
      writer.number(2)
      mention.pack(into: &writer)
    case .term(let mention):
      writer.number(3)
      mention.pack(into: &writer)
    case .name(let mention):
      writer.number(4)
      mention.pack(into: &writer)
    }
  }

  package init?(_ reader: inout PackedReader) {
    guard let unit = reader.count(), unit <= Int(Int32.max), let kind = reader.count(),
      let subject = Subject(&reader, kind: kind)
    else { return nil }
    self.init(unit: unit, subject: subject)
  }
}

extension Mention.Subject {
  fileprivate init?(_ reader: inout PackedReader, kind: Int) {
    switch kind {
    case 0:
      guard let mention = DateMention(&reader) else { return nil }
      self = .date(mention)
    case 1:
      guard let mention = CountryMention(&reader) else { return nil }
      self = .country(mention)
    case 2:
      guard let mention = CitationMention(&reader) else { return nil }
      self = .citation(mention)
    case 3:
      guard let mention = TermMention(&reader) else { return nil }
      self = .term(mention)
    case 4:
      guard let mention = NameMention(&reader) else { return nil }
      self = .name(mention)
    default: return nil
    }
  }
}
