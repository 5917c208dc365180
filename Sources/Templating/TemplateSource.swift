/// The text of one template as it was read, before anything is made of it.
package struct TemplateSource: Hashable, Sendable {
  /// What tags call it: the path below the template folder without its extension,
  /// `partials/header`.
  package let name: String
  /// The path for messages, as the user would type it: `templates/partials/header.mustache`.
  package let file: String
  /// The whole text in UTF-8.
  package let bytes: [UInt8]

  package init(name: String, file: String, bytes: [UInt8]) {
    self.name = name
    self.file = file
    self.bytes = bytes
  }

  package init(name: String, file: String, text: String) {
    self.init(name: name, file: file, bytes: Array(text.utf8))
  }
}
