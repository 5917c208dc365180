package import ArchiveModel

/// A list of facts, each with the sentence that supports it: `content/lists/*.yml`.
package struct FactList: Hashable, Sendable {
  /// The file name without its extension; the page's name.
  package let slug: String
  package let title: String
  package let englishTitle: String?
  package let description: String?
  /// A group of countries whose coverage the entries show: `GCC`.
  package let group: String?
  /// A group of countries whose members the entries are, each with the time of its membership.
  package let membersOf: String?
  /// Whether entries may rest on works outside the archive instead of its sentences.
  package let isReference: Bool
  package let fields: [FactField]
  package let entries: [FactEntry]
  package let location: SourceLocation

  package init(
    slug: String, title: String, englishTitle: String?, description: String?, group: String?,
    membersOf: String? = nil, isReference: Bool = false, fields: [FactField], entries: [FactEntry],
    location: SourceLocation
  ) {
    self.slug = slug
    self.title = title
    self.englishTitle = englishTitle
    self.description = description
    self.group = group
    self.membersOf = membersOf
    self.isReference = isReference
    self.fields = fields
    self.entries = entries
    self.location = location
  }

  /// The field that names the entry's country.
  package var countryField: FactField? { fields.first { $0.type == .country } }

  /// The field with a part to play in validity.
  package func field(_ role: FactField.Role) -> FactField? { fields.first { $0.role == role } }
}
