/// A column of a fact list.
package struct FactField: Hashable, Sendable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An ISO 3166-1 code.
    case country
    /// A date as exact as the source is: `2018`, `2025-06-09`.
    case date
    /// A whole number.
    case number
    /// Words; several are parted by 、.
    case text
    /// One of `choices`.
    case choice
  }

  /// What a date means for the validity of the fact.
  package enum Role: String, Sendable, Hashable, CaseIterable {
    /// The first day.
    case start
    /// The last day, inclusive.
    case end
  }

  package let key: String
  package let label: String
  package let englishLabel: String?
  package let type: Kind
  package let role: Role?
  /// For a choice: each value with its label, in the order of the file.
  package let choices: [Choice]

  /// A value that a choice may have.
  package struct Choice: Hashable, Sendable {
    package let value: String
    package let label: String
  }
}
