package import ArchiveModel

/// A stretch of text that refers to a country, a territory or a group of states.
///
/// In `巴以冲突` there are two: 0..<3 is PS and 3..<6 is IL, both abbreviations.
package struct CountryMention: Hashable, Sendable {
  /// What is meant.
  package enum Target: Hashable, Sendable {
    /// A code of `countries.tsv`: `SA`.
    case country(String)
    /// A code of `groups.tsv`: `GCC`.
    case group(String)
  }

  /// How it is said.
  package enum Form: String, Hashable, Sendable, CaseIterable {
    /// A full or short name: 沙特阿拉伯, 沙特.
    case name
    /// One character, or one with 方: 中 in 中美, 中方.
    case abbreviation
    /// The paper's own country: 我国, 我方.
    case ownCountry = "self"
  }

  /// UTF-8 bytes in the unit of text that the mention was found in.
  package let span: SourceSpan
  package let target: Target
  package let form: Form
  /// Whether it is an abbreviation with its 方 (中方, 美方), which is counted apart.
  package let isParty: Bool

  package init(span: SourceSpan, target: Target, form: Form, isParty: Bool = false) {
    self.span = span
    self.target = target
    self.form = form
    self.isParty = isParty
  }
}
