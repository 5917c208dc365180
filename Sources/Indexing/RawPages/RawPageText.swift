/// A page as it was received, for showing its lines beside the articles.
package struct RawPageText: Hashable, Sendable {
  /// The file name below `content/raw`: `2025-05-30.txt`.
  package let name: String
  /// The lines, the first being line 1; blanks at their ends are kept.
  package let lines: [String]
  package let sha256: String

  package init(name: String, lines: [String], sha256: String) {
    self.name = name
    self.lines = lines
    self.sha256 = sha256
  }
}
