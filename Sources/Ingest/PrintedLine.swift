/// A line that is printed outside title, subtitle and body, verbatim.
package struct PrintedLine: Hashable, Sendable {
  package enum Role: String, Hashable, Sendable, CaseIterable {
    case byline
    case dateline
    case documentDate
    case documentNumber
    case columnName
    case jump
    case credit
    case other
  }

  package let role: Role
  /// The stripped line: `（2025年5月14日）`.
  package let text: String
  /// The line in the page file, counted from 1.
  package let line: Int

  package init(role: Role, text: String, line: Int) {
    self.role = role
    self.text = text
    self.line = line
  }
}
