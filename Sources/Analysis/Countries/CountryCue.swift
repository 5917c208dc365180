/// Words that must stand beside a one-character country name, or that hold one.
package struct CountryCue: Hashable, Sendable {
  /// What the words do; the raw value is the table's word for it.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A country follows: 访 in 访美.
    case before
    /// A country precedes: 总统 in 俄总统.
    case after
    /// It may stand before a country and proves little: 的.
    case edge
    /// It may stand after a country and proves little: 将.
    case verb
    /// Its characters decide each other: 印巴.
    case pair
    /// A country that speaks or acts precedes: 称 in 俄称.
    case act
    /// A character that rarely means anything but its country: 俄.
    case alone
    /// A character for a continent: 欧 in 中欧.
    case continent
    /// A character that after a numeral counts something: 日 in 8日.
    case counter
    /// A word that no name runs into: 国务院 in 美国务院.
    case firm
    /// The paper's own country: 我国.
    case own = "self"
  }

  package let kind: Kind
  package let forms: [String]
  /// The codes of the characters that are countries, in order; for `pair` and `own` only.
  package let codes: [String]
}
