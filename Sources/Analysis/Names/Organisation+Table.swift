import ArchiveModel

extension Organisation {
  /// The columns of `organisations.tsv`.
  static let columns = ["code", "name", "english", "forms", "comment"]

  /// Reads `organisations.tsv`; bad rows and bad words go to the registry.
  static func table(
    from source: GazetteerSource, registry: inout FormRegistry
  ) -> [Organisation] {
    let (table, diagnostics) = TSVTable.parse(
      source.bytes, file: source.file, columns: columns, optional: 2)
    diagnostics.forEach { registry.report($0) }
    var codes: Set<String> = []
    return table.rows.compactMap { row in
      let cells = row.cells
      let isGood =
        !cells[0].isEmpty
        && cells[0].text.utf8.allSatisfy {
          (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
        }
      guard isGood else {
        registry.report(
          Diagnostic(
            code: "table-code", at: cells[0].location,
            "'\(cells[0].text)' is no code of an organisation",
            fix: "write capital letters and digits, as in WHO"))
        return nil
      }
      guard codes.insert(cells[0].text).inserted else {
        registry.report(.doubledCode(cells[0]))
        return nil
      }
      return NameForm.forms(
        name: cells[1], further: cells[3], of: "organisation \(cells[0].text)",
        registry: &registry
      ).map {
        Organisation(
          code: cells[0].text, name: cells[1].text, englishName: cells[2].text, forms: $0)
      }
    }
  }
}

extension Diagnostic {
  /// A code that an earlier row of the table has.
  static func doubledCode(_ cell: TSVTable.Cell) -> Diagnostic {
    Diagnostic(
      code: "table-duplicate", at: cell.location, "'\(cell.text)' has a row already",
      fix: "put the forms of both rows into one")
  }
}
