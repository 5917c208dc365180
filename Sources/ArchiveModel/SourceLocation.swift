/// A place in a file that a person can go to.
package struct SourceLocation: Hashable, Sendable, Comparable {
  /// The path as the user would type it, relative to the working folder where possible.
  package let file: String
  /// The line, counted from 1.
  package let line: Int
  /// The column in UTF-8 bytes, counted from 1.
  package let column: Int

  package init(file: String, line: Int = 1, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `content/site.yml:3:1`, the form that editors and terminals turn into a link.
  package var description: String { "\(file):\(line):\(column)" }
}
