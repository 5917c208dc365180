package import ArchiveModel

/// A word to which a document gives a meaning, and where it does.
///
///     本条例所称再生水，是指……    甲省水务局（以下简称省水务局）
package struct TermDefinition: Hashable, Sendable {
  package enum Form: String, Hashable, Sendable, CaseIterable {
    /// 所称……是指…….
    case meaning
    /// 以下简称…….
    case shortForm = "short-form"
    /// An item of 下列用语的含义.
    case glossary
  }

  package let term: String
  package let form: Form
  /// The text that defines, among the document's units.
  package let unit: Int
  /// The word in that text, UTF-8 bytes, half open.
  package let span: SourceSpan
  /// The innermost provision of the definition.
  package let provision: Int?
  /// The texts in which the word has the meaning: the document, or the provision of 本章所称.
  package let validity: Range<Int>
  /// Where it begins in the first of them: a short form counts from its definition on.
  package let validFrom: Int

  package init(
    term: String, form: Form, unit: Int, span: SourceSpan, provision: Int?, validity: Range<Int>,
    validFrom: Int
  ) {
    self.term = term
    self.form = form
    self.unit = unit
    self.span = span
    self.provision = provision
    self.validity = validity
    self.validFrom = validFrom
  }

  /// Whether the word has this meaning at an offset of a text.
  package func isValid(unit: Int, offset: Int) -> Bool {
    validity.contains(unit) && (unit > validity.lowerBound || offset >= validFrom)
  }
}
