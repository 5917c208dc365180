extension LineRange: Packed {
  package func pack(into writer: inout PackedWriter) {
    writer.number(first)
    writer.number(last)
  }

  package init?(_ reader: inout PackedReader) {
    guard let first = reader.count(), let last = reader.count(),
      max(first, last) <= LineRange.largest
    else { return nil }
    self.init(first: first, last: last)
  }
}
