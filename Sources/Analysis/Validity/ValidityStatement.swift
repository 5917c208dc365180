package import ArchiveModel

/// What a sentence says of how long something is in force.
///
/// In `《排水条例》自2025年7月1日起施行` the act is `effective`, the subject the regulation, the first day
/// 2025-07-01.
package struct ValidityStatement: Hashable, Sendable {
  package enum Act: String, Hashable, Sendable, CaseIterable {
    /// It is in force from a day: `自7月1日起施行`, `自公布之日起施行`.
    case effective
    /// It is in force up to and including a day: `有效期至12月31日`, `有效期5年`.
    case expires
    /// It is in force for an interval: `试行期自6月9日至8月31日`.
    case term
    /// It is in force no longer: `《旧条例》同时废止`.
    case repealed
  }

  /// What is in force.
  package enum Subject: Hashable, Sendable {
    /// The document that says so: `本条例自……起施行`.
    case itself
    /// A document, by its name.
    case document(name: String)
    /// Provisions by their eIds, of the document that says so where no name is given.
    case provision(document: String?, eIds: [String])
    /// What the sentence tells of: a trial, a tariff, a rule without a name.
    case sentence
  }

  /// The place of the text among the document's units.
  package let unit: Int
  /// The words that say it, from the date to the word of force; UTF-8 bytes of the unit's text, half open.
  package let span: SourceSpan
  /// The sentence around them, half open.
  package let sentence: SourceSpan
  package let act: Act
  package let subject: Subject
  /// The first day in force, as exact as the text; `nil` where it is not told or not known.
  package let first: EDTF?
  /// The last day in force, inclusive; `nil` where it is not told or not known.
  package let last: EDTF?
}
