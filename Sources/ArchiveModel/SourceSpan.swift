/// A stretch of a text in UTF-8 bytes, counted from 0, half open.
///
/// In `来自2025年5月30日` the date is the span 6..<21.
package struct SourceSpan: Hashable, Sendable, Comparable {
  // An archive holds millions of spans, and no text has 4 GB.
  @usableFromInline let start: UInt32
  @usableFromInline let end: UInt32

  /// - Parameters:
  ///   - from: The offset of the first byte.
  ///   - to: The offset after the last byte, 4,294,967,295 at most.
  @inlinable
  package init(from: Int, to: Int) {
    start = UInt32(from)
    end = UInt32(to)
  }

  /// Behind every other span.
  package static let last = SourceSpan(from: Int(UInt32.max), to: Int(UInt32.max))

  /// The offset of the first byte.
  @inlinable
  package var from: Int { Int(start) }

  /// The offset after the last byte.
  @inlinable
  package var to: Int { Int(end) }

  /// The length in bytes.
  package var count: Int { to - from }

  /// The span as a range of offsets.
  package var range: Range<Int> { from..<to }

  package func overlaps(_ other: SourceSpan) -> Bool {
    from < other.to && other.from < to
  }

  package func contains(_ other: SourceSpan) -> Bool {
    from <= other.from && other.to <= to
  }

  /// By start; of two that start together the longer first.
  package static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    left.from != right.from ? left.from < right.from : left.to > right.to
  }
}
