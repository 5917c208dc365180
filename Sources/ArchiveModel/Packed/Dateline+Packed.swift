extension Dateline: Packed {
  package func pack(into writer: inout PackedWriter) {
    writer.optionalText(place)
    writer.optional(date)
    writer.optionalText(agency)
  }

  package init?(_ reader: inout PackedReader) {
    guard let place = reader.optionalText(),
      let date: CalendarDate? = reader.optional(), let agency = reader.optionalText()
    else { return nil }
    self.init(place: place, date: date, agency: agency)
  }
}
