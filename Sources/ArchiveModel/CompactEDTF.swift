/// A date of an archive that has millions, in eight bytes; `EDTF` takes fifty.
package struct CompactEDTF: Hashable, Sendable {
  /// What is no point of the calendar.
  private enum Sign {
    /// Behind a single point.
    static let alone: UInt32 = .max
    /// In place of a date that is not known.
    static let unknown: UInt32 = .max - 1
    /// An open end of an interval.
    static let open: UInt32 = .max - 2
  }

  private let start: UInt32
  private let end: UInt32

  /// A date, or one that is not known; nothing is known of a year before 0 or above 4,194,303.
  package init(_ value: EDTF?) {
    var ends = (start: Sign.unknown, end: Sign.alone)
    switch value {
    case nil: break
    case .point(let point): ends.start = CompactEDTF.number(point)
    case .interval(let from, let to):
      ends.start = from.map(CompactEDTF.number) ?? Sign.open
      ends.end = to.map(CompactEDTF.number) ?? Sign.open
    }
    let isKnown = ends.start != Sign.unknown && ends.end != Sign.unknown
    start = isKnown ? ends.start : Sign.unknown
    end = isKnown ? ends.end : Sign.alone
  }

  /// The date.
  package var value: EDTF? {
    if start == Sign.unknown { return nil }
    if end == Sign.alone { return CompactEDTF.point(start).map { .point($0) } }
    return .interval(CompactEDTF.point(start), CompactEDTF.point(end))
  }

  /// A point in 32 bits: in the highest three which unit it is, below them its numbers.
  private static func number(_ point: EDTF.Point) -> UInt32 {
    func unit(_ form: UInt32, _ number: Int, _ part: Int = 0) -> UInt32 {
      guard (0..<1 << 22).contains(number), (0...99).contains(part) else { return Sign.unknown }
      return form << 29 | UInt32(number) << 7 | UInt32(part)
    }
    switch point {
    case .day(let date): return UInt32(date.year) << 9 | UInt32(date.month) << 5 | UInt32(date.day)
    case .month(let year, let month): return unit(1, year, month)
    case .about(let year, let month): return unit(2, year, month)
    case .part(let year, let code): return unit(3, year, code)
    case .year(let year): return unit(4, year)
    case .decade(let decade): return unit(5, decade)
    case .century(let century): return unit(6, century)
    }
  }

  private static func point(_ stored: UInt32) -> EDTF.Point? {
    let number = Int(stored & (1 << 29 - 1))
    let (whole, part) = (number >> 7, number & 127)
    switch stored >> 29 {
    case 0:
      return CalendarDate(year: number >> 9, month: number >> 5 & 15, day: number & 31)
        .map { .day($0) }
    case 1: return .month(year: whole, month: part)
    case 2: return .about(year: whole, month: part)
    case 3: return .part(year: whole, code: part)
    case 4: return .year(whole)
    case 5: return .decade(whole)
    case 6: return .century(whole)
    default: return nil
    }
  }
}
