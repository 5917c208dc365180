/// A body that newspapers name often: 世界卫生组织, 国务院.
package struct Organisation: Hashable, Sendable {
  /// The usual abbreviation, unique among organisations: `WHO`.
  package let code: String
  /// The full name.
  package let name: String
  package let englishName: String
  /// All names, `name` first.
  package let forms: [NameForm]
}
