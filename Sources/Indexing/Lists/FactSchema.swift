/// The fields that lists of one kind share: `content/lists/schemas/*.yml`.
///
/// A new kind of list is a new file there; no code knows the name of any.
package struct FactSchema: Hashable, Sendable {
  /// The file name without its extension, by which lists refer to it: `visa-free`.
  package let name: String
  package let fields: [FactField]

  package init(name: String, fields: [FactField]) {
    self.name = name
    self.fields = fields
  }
}
