extension EDTF: Packed {
  package func pack(into writer: inout PackedWriter) {
    switch self {
    case .point(let point):
      writer.flag(false)
      point.pack(into: &writer)
    case .interval(let start, let end):
      writer.flag(true)
      writer.optional(start)
      writer.optional(end)
    }
  }

  package init?(_ reader: inout PackedReader) {
    guard let isInterval = reader.flag() else { return nil }
    if isInterval {
      guard let start: Point? = reader.optional(), let end: Point? = reader.optional() else {
        return nil
      }
      self = .interval(start, end)
    } else {
      guard let point = Point(&reader) else { return nil }
      self = .point(point)
    }
  }
}

extension EDTF.Point: Packed {
  /// What a point is, with one number or two behind it.
  private enum Form: Int {
    case day
    case month
    case about
    case part
    case year
    case decade
    case century
  }

  private func pack(_ form: Form, _ numbers: Int..., into writer: inout PackedWriter) {
    writer.number(form.rawValue)
    for number in numbers { writer.number(number) }
  }

  package func pack(into writer: inout PackedWriter) {
    switch self {
    case .day(let date):
      pack(.day, into: &writer)
      date.pack(into: &writer)
    case .month(let year, let month): pack(.month, year, month, into: &writer)
    case .about(let year, let month): pack(.about, year, month, into: &writer)
    case .part(let year, let code): pack(.part, year, code, into: &writer)
    case .year(let year): pack(.year, year, into: &writer)
    case .decade(let decade): pack(.decade, decade, into: &writer)
    case .century(let century): pack(.century, century, into: &writer)
    }
  }

  package init?(_ reader: inout PackedReader) {
    guard let form = reader.number().flatMap(Form.init(rawValue:)) else { return nil }
    if form == .day {
      guard let date = CalendarDate(&reader) else { return nil }
      self = .day(date)
      return
    }
    // Days are counted from these numbers, and a huge one would overflow.
    guard let number = reader.count(), number <= 99_999 else { return nil }
    switch form {
    case .day: return nil
    case .year: self = .year(number)
    case .decade: self = .decade(number)
    case .century: self = .century(number)
    case .month, .about, .part:
      guard let second = reader.count(), second <= 99 else { return nil }
      self =
        form == .part
        ? .part(year: number, code: second)
        : form == .month ? .month(year: number, month: second) : .about(year: number, month: second)
    }
  }
}
