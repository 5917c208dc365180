/// Where in a text a byte is, for people.
struct TextPosition: Hashable, Sendable, CustomStringConvertible {
  /// Counted from 1.
  let line: Int
  /// In UTF-8 bytes, counted from 1.
  let column: Int

  /// `4:9`
  var description: String { "\(line):\(column)" }
}
