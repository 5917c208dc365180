/// What is wrong in a template or in the values it was given, where, and what to do about it.
///
///     templates/pages/home.mustache:4:9: error: no key 'titel' …; did you mean 'title'? [missing-key]
package struct TemplateFault: Error, Hashable, Sendable {
  /// The file of the tag at fault.
  package let file: String
  /// The line of the tag, counted from 1.
  package let line: Int
  /// The column of the tag's first byte in UTF-8 bytes, counted from 1.
  package let column: Int
  /// A short stable word for scripts and documentation: `missing-key`.
  package let code: String
  /// What is wrong and why, one sentence without a final stop.
  package let message: String
  /// What to do about it.
  package let fix: String
  /// The partial and parent tags that led here as `file:line:column`, the nearest first.
  package let trail: [String]

  package init(
    file: String, line: Int, column: Int, code: String, _ message: String, fix: String,
    trail: [String] = []
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.code = code
    self.message = message
    self.fix = fix
    self.trail = trail
  }
}

extension TemplateFault: Comparable {
  /// By file, line, column and code, so that a report has one order on every machine.
  package static func < (left: TemplateFault, right: TemplateFault) -> Bool {
    if left.file != right.file { return left.file < right.file }
    return (left.line, left.column, left.code, left.message)
      < (right.line, right.column, right.code, right.message)
  }
}

extension TemplateFault: CustomStringConvertible {
  /// `file:line:column: error: what, why (reached through …); what to do [code]`
  package var description: String {
    var through = ""
    if !trail.isEmpty {
      // A recursion's trail is long and says the same thing again and again.
      let shown = trail.prefix(4).joined(separator: ", ")
      through = " (reached through \(shown)\(trail.count > 4 ? ", …" : ""))"
    }
    return "\(file):\(line):\(column): error: \(message)\(through); \(fix) [\(code)]"
  }
}
