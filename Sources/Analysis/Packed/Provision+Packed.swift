package import ArchiveModel

extension Provision: Packed {
  package func pack(into writer: inout PackedWriter) {
    writer.choice(element)
    writer.text(eId)
    writer.texts(aliases)
    writer.text(number)
    writer.number(ordinal)
    writer.optionalText(heading)
    writer.number(units.lowerBound)
    writer.number(units.count)
    writer.count(parent)
    writer.number(depth)
    headSpan.pack(into: &writer)
  }

  package init?(_ reader: inout PackedReader) {
    guard let element: ProvisionElement = reader.choice(), let eId = reader.text(),
      let aliases = reader.texts(), let number = reader.text(), let ordinal = reader.count(),
      let heading = reader.optionalText(), let first = reader.count(), let count = reader.count(),
      let parent = reader.optionalCount(), let depth = reader.count(),
      let headSpan = SourceSpan(&reader)
    else { return nil }
    self.init(
      element: element, eId: eId, aliases: aliases, number: number, ordinal: ordinal,
      heading: heading, units: first..<first + count, parent: parent, depth: depth,
      headSpan: headSpan)
  }
}
