/// Words that must stand beside a one-character country name, or that hold one.
package struct CountryCue: Hashable, Sendable {
  /// What the words do; the raw value is the table's word for it.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A country follows: 访 in 访美.
    case before
    /// A country precedes: 总统 in 俄总统.
    case after
    /// Countries precede, and one alone only with more beside it: 关系 in 中俄关系.
    case between
    /// A country's power precedes, so that no other country need be named: 政府 in 罗政府.
    case office
    /// What even a character of everyday use is a country before: 国防军 in 以国防军.
    case force
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
    /// A character of everyday use, which is a country only beside the strongest words: 以.
    case everyday
    /// A character of foreign names, after which no country begins: 尔 in 斯卡尔法罗.
    case sound
    /// A place that tells its country as the country's name does: 喀布尔 for 阿富汗.
    case place
    /// A word that no name runs into: 国务院 in 美国务院.
    case firm
    /// The paper's own country: 我国.
    case own = "self"
  }

  package let kind: Kind
  package let forms: [String]
  /// The codes of the characters that are countries, in order; for `pair`, `own` and `place` only.
  package let codes: [String]
}
