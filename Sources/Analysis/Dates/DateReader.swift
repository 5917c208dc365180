/// Finds the dates, lengths and times of a text and says which days they mean.
///
///     var context = DateContext(published: CalendarDate("2025-05-30"))
///     DateReader().mentions(in: Array("截至5月28日".utf8), context: &context)
///     // one date, 5月28日, 2025-05-28, as of
///
/// One pass over the bytes; the recognisers read, the resolver thinks.
package struct DateReader: Sendable {
  private let classes = CharacterClasses()

  package init() {}

  /// The mentions of one title or paragraph in their order; none overlaps another.
  ///
  /// Call it for the texts of an article in their order with one context.
  package func mentions(in text: [UInt8], context: inout DateContext) -> [DateMention] {
    context.beginText()
    return classes.withMarks { marks in
      text.withUnsafeBufferPointer { bytes in
        var scan = DateScan(text: DateText(borrowing: bytes), context: context)
        var offset = marks.next(in: bytes, from: scan.readOpening())
        while offset < bytes.count {
          offset = marks.next(in: bytes, from: scan.read(at: offset))
        }
        context = scan.context
        return scan.mentions
      }
    }
  }
}
