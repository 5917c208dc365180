package import ArchiveModel
import Markup

/// Says where front matter and text of an article disagree on when it is in force.
///
/// Front matter goes before the text, so a slip of the pen there would hide what the document itself says.
package enum ValidityCheck {
  /// A warning for a first or last day that no sentence on the article itself gives, where one gives
  /// another.
  package static func diagnostics(for document: Document) -> [Diagnostic] {
    let own = document.validities.filter { $0.subject == .itself && $0.act != .repealed }
    return [
      difference(
        "effective", document.frontMatter.effective, own.filter { $0.first != nil }, \.first,
        in: document),
      difference(
        "expires", document.frontMatter.expires, own.filter { $0.last != nil }, \.last,
        in: document),
    ].compactMap { $0 }
  }

  private static func difference(
    _ field: String, _ day: CalendarDate?, _ statements: [ValidityStatement],
    _ value: (ValidityStatement) -> EDTF?, in document: Document
  ) -> Diagnostic? {
    guard let day, let first = statements.first, let told = value(first),
      !statements.contains(where: { value($0)?.holds(day) == true })
    else { return nil }
    let unit = document.units[first.unit]
    let words = String(decoding: unit.placed.utf8(first.span), as: UTF8.self)
    return Diagnostic(
      .warning, code: "validity-differs", at: document.location(of: words, in: unit),
      "'\(words)' gives \(told), front matter has '\(field): \(day)', which the pages show",
      fix: "compare with the source, and correct '\(field)' or the text")
  }
}

extension EDTF {
  /// Whether a day is in what the value stands for: 2025-07-01 in 2025-07.
  fileprivate func holds(_ day: CalendarDate) -> Bool {
    guard let first, let last else { return true }
    return first <= day && day <= last
  }
}
