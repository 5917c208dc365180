/// The name of an article for good: its publication date and its order on that day.
///
/// The permalink is built from it, so it never changes when a title is corrected: `2025-05-30-07`.
package struct ArticleID: Hashable, Sendable {
  package let date: CalendarDate
  /// The order on the day, from 1; written with at least two digits.
  package let order: Int

  package init?(date: CalendarDate, order: Int) {
    guard (1...99_999).contains(order) else { return nil }
    self.date = date
    self.order = order
  }

  /// Reads `2025-05-30-07`; the order has two to five digits and no needless zero.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard (13...16).contains(bytes.count), bytes[10] == 0x2D,
      let date = CalendarDate(text.prefix(10))
    else { return nil }
    let digits = bytes[11...]
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }),
      digits.count == 2 || digits.first != 0x30
    else { return nil }
    self.init(date: date, order: digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
  }
}

extension ArticleID: Comparable {
  package static func < (left: ArticleID, right: ArticleID) -> Bool {
    (left.date, left.order) < (right.date, right.order)
  }
}

extension ArticleID: CustomStringConvertible {
  package var description: String {
    guard order < 100 else { return date.description + "-" + String(order) }
    let digits = String(unsafeUninitializedCapacity: 3) { bytes in
      bytes[0] = 0x2D
      bytes[1] = UInt8(0x30 + order / 10)
      bytes[2] = UInt8(0x30 + order % 10)
      return 3
    }
    return date.description + digits
  }
}
