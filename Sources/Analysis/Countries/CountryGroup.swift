/// A group of states that newspapers speak of as one actor: 海合会, 欧盟, 东盟.
package struct CountryGroup: Hashable, Sendable {
  /// The usual abbreviation, unique among groups: `GCC`.
  package let code: String
  package let name: String
  package let englishName: String
  /// All names, `name` first.
  package let forms: [String]
  /// The country codes of the members, in the table's order.
  package let members: [String]
}
