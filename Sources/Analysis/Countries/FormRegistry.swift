import ArchiveModel

/// Who owns which word, over all tables of a gazetteer, so that no word has two meanings.
struct FormRegistry {
  private var owners: [String: (owner: String, location: SourceLocation)] = [:]
  /// What was wrong with the words claimed so far.
  private(set) var diagnostics: [Diagnostic] = []

  /// Takes a word for an owner; `false`, with a diagnostic, where it is empty or taken.
  mutating func claim(_ cell: TSVTable.Cell, text: String? = nil, for owner: String) -> Bool {
    let word = text ?? cell.text
    if word.isEmpty {
      diagnostics.append(
        Diagnostic(
          code: "table-empty", at: cell.location, "\(owner) has an empty word",
          fix: "write the word, or remove the '|' too many"))
      return false
    }
    if let first = owners[word] {
      diagnostics.append(
        Diagnostic(
          code: "table-duplicate", at: cell.location,
          "'\(word)' of \(owner) is already a word of \(first.owner) at \(first.location)",
          fix: "keep it in one of the two rows"))
      return false
    }
    owners[word] = (owner, cell.location)
    return true
  }

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }
}
