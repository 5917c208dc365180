extension ArticleID: Packed {
  package func pack(into writer: inout PackedWriter) {
    date.pack(into: &writer)
    writer.number(order)
  }

  package init?(_ reader: inout PackedReader) {
    guard let date = CalendarDate(&reader), let order = reader.count() else { return nil }
    self.init(date: date, order: order)
  }
}
