/// A province, a prefecture, or another country's first-level division.
///
/// Source: GB/T 2260 for China, ISO 3166-2 for other countries.
package struct Place: Hashable, Sendable {
  package enum Level: String, Hashable, Sendable, CaseIterable {
    /// 省, 自治区, 直辖市, 特别行政区.
    case province
    /// 地级市, 地区, 自治州, 盟.
    case prefecture
    /// A state, a province, a region of another country.
    case division
  }

  /// Six digits in China, otherwise ISO 3166-2: `130100`, `US-CA`.
  package let code: String
  /// The full name: 石家庄市.
  package let name: String
  /// May be empty.
  package let englishName: String
  package let level: Level
  /// The country's code in `countries.tsv`.
  package let country: String
  /// All names, `name` first.
  package let forms: [NameForm]

  /// The code of the place that it is part of; `nil` for a province and for other countries.
  package var parent: String? {
    level == .prefecture ? code.prefix(2) + "0000" : nil
  }
}
