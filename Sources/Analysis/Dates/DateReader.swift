/// Finds the dates, lengths and times of a text and says which days they mean.
///
///     var context = DateContext(published: CalendarDate("2025-05-30"))
///     DateReader().mentions(in: Array("截至5月28日".utf8), context: &context)
///     // one date, 5月28日, 2025-05-28, as of
///
/// One pass over the landmarks; the recognisers read, the resolver thinks.
package struct DateReader: Sendable {
  package init() {}

  /// The mentions of one title or paragraph in their order; none overlaps another.
  ///
  /// Call it for the texts of an article in their order with one context.
  package func mentions(in text: [UInt8], context: inout DateContext) -> [DateMention] {
    mentions(
      in: text, LandmarkTable.withoutNames.landmarks(of: text), context: &context)
  }

  /// The same of a text whose landmarks are known.
  func mentions(
    in text: [UInt8], _ landmarks: Landmarks, context: inout DateContext
  ) -> [DateMention] {
    context.beginText()
    return text.withUnsafeBufferPointer { bytes in
      var scan = DateScan(text: DateText(borrowing: bytes), context: context)
      var walk = landmarks.walk(.date)
      var offset = scan.readOpening()
      while let place = walk.next(from: offset) { offset = scan.read(at: place) }
      context = scan.context
      return scan.mentions
    }
  }
}
