extension CalendarDate: Packed {
  package func pack(into writer: inout PackedWriter) {
    writer.number(year << 9 | month << 5 | day)
  }

  package init?(_ reader: inout PackedReader) {
    guard let number = reader.count() else { return nil }
    self.init(year: number >> 9, month: number >> 5 & 15, day: number & 31)
  }
}
