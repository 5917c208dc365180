/// A stretch of a text in UTF-8 bytes, counted from 0, half open.
///
/// In `来自2025年5月30日` the date is the span 6..<21.
package struct SourceSpan: Hashable, Sendable, Comparable {
  /// The offset of the first byte.
  package let from: Int
  /// The offset after the last byte.
  package let to: Int

  package init(from: Int, to: Int) {
    self.from = from
    self.to = to
  }

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
