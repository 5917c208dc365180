/// Lines of a text file, counted from 1, both ends inclusive.
package struct LineRange: Hashable, Sendable, Comparable {
  // No text has a line of a larger number than these hold, and an archive has millions of ranges.
  @usableFromInline let firstNumber: Int32
  @usableFromInline let lastNumber: Int32

  /// A range of lines; a number above `LineRange.largest` stands for the end of whatever text there is.
  @inlinable
  package init(first: Int, last: Int) {
    firstNumber = Int32(clamping: first)
    lastNumber = Int32(clamping: last)
  }

  @inlinable
  package var first: Int { Int(firstNumber) }

  @inlinable
  package var last: Int { Int(lastNumber) }

  package func contains(_ line: Int) -> Bool {
    first <= line && line <= last
  }

  package static func < (left: LineRange, right: LineRange) -> Bool {
    (left.first, left.last) < (right.first, right.last)
  }
}

extension LineRange: CustomStringConvertible {
  /// `12` for a single line, `12-18` for several.
  package var description: String {
    first == last ? String(first) : "\(first)-\(last)"
  }

  /// No text has a line of a larger number; so numbers that were read can be added to each other.
  package static let largest = Int(Int32.max)

  /// Reads what `description` writes, up to the largest number that a line can have.
  package init?(_ text: some StringProtocol) {
    let ends = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard !text.utf8.contains(0x2B), let first = ends.first.flatMap({ Int($0) }), first >= 1,
      let last = ends.last.flatMap({ Int($0) }), last >= first, last <= LineRange.largest
    else { return nil }
    self.init(first: first, last: last)
  }
}
