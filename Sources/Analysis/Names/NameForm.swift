import ArchiveModel

/// A word that names a place or an organisation.
package struct NameForm: Hashable, Sendable {
  package let text: String
  /// Whether it is an everyday word too (大同, 中山), or another's name: marked `?` in the table.
  package let isWeak: Bool

  /// Takes the forms of a row: the name, and the further ones that `|` parts.
  static func forms(
    name: TSVTable.Cell, further: TSVTable.Cell, of owner: String, registry: inout FormRegistry
  ) -> [NameForm]? {
    guard registry.claim(name, for: owner) else { return nil }
    let more = further.parts().compactMap { cell -> NameForm? in
      let isWeak = cell.text.utf8.last == UInt8(ascii: "?")
      let text = isWeak ? String(cell.text.dropLast()) : cell.text
      return registry.claim(cell, text: text, for: owner)
        ? NameForm(text: text, isWeak: isWeak) : nil
    }
    return [NameForm(text: name.text, isWeak: false)] + more
  }
}
