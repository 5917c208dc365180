extension SourceSpan: Packed {
  package func pack(into writer: inout PackedWriter) {
    writer.number(from)
    writer.number(count)
  }

  package init?(_ reader: inout PackedReader) {
    guard let from = reader.count(), let count = reader.count(), from <= Int(UInt32.max),
      count <= Int(UInt32.max) - from
    else { return nil }
    self.init(from: from, to: from + count)
  }
}
