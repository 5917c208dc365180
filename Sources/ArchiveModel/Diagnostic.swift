/// What is wrong in the input, where, why, and what to do about it.
///
/// Bad content is a value, never a thrown error: a run collects all of them and reports each one.
///
///     content/site.yml:4:1: error: unknown key 'titel': a site has no such key; did you mean 'title'? [unknown-key]
package struct Diagnostic: Hashable, Sendable {
  /// How much it matters: an error stops the run before anything is published.
  package enum Severity: String, Sendable, Hashable {
    case error
    case warning
    case note
  }

  package let severity: Severity
  /// A short stable word for scripts and documentation: `unknown-key`.
  package let code: String
  package let location: SourceLocation
  /// What is wrong and why, one sentence without a final stop.
  package let message: String
  /// What to do about it.
  package let fix: String

  package init(
    _ severity: Severity = .error, code: String, at location: SourceLocation, _ message: String,
    fix: String
  ) {
    self.severity = severity
    self.code = code
    self.location = location
    self.message = message
    self.fix = fix
  }

  package var isError: Bool { severity == .error }
}

extension Diagnostic: Comparable {
  /// By file, line, column and code, so that a report has one order on every machine.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.location != right.location { return left.location < right.location }
    return (left.code, left.message) < (right.code, right.message)
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: error: what, why; what to do [code]`, always one line.
  package var description: String {
    ShownText.line(
      "\(location): \(severity.rawValue): \(ShownText.shortened(message)); "
        + "\(ShownText.shortened(fix)) [\(code)]")
  }
}
