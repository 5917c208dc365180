/// One word of a taxonomy with everything that mentions it.
package struct Term: Hashable, Sendable {
  /// The stable name: `SA`, `2025-05-28`, `GCC`, the name of a document.
  package let key: String
  /// In the order of the archive.
  package let occurrences: [Occurrence]

  package init(key: String, occurrences: [Occurrence]) {
    self.key = key
    self.occurrences = occurrences
  }
}
