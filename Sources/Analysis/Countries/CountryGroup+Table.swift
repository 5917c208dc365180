import ArchiveModel

extension CountryGroup {
  /// The columns of `groups.tsv`.
  static let columns = ["code", "name", "english", "forms", "members", "comment"]

  /// Reads `groups.tsv`; every member must be a code of the countries.
  static func table(
    from source: GazetteerSource, countries: [String: Country], registry: inout FormRegistry
  ) -> [CountryGroup] {
    let (table, diagnostics) = TSVTable.parse(
      source.bytes, file: source.file, columns: columns, optional: 2)
    diagnostics.forEach { registry.report($0) }
    var codes: Set<String> = []
    return table.rows.compactMap { row in
      let cells = row.cells
      guard !cells[0].isEmpty, codes.insert(cells[0].text).inserted else {
        registry.report(
          Diagnostic(
            code: cells[0].isEmpty ? "table-code" : "table-duplicate", at: cells[0].location,
            cells[0].isEmpty
              ? "the group has no code" : "'\(cells[0].text)' has a row already",
            fix: "give each group one row with a code of its own"))
        return nil
      }
      let forms = ([cells[1]] + cells[3].parts()).compactMap { cell in
        registry.claim(cell, for: "group \(cells[0].text)") ? cell.text : nil
      }
      let members = cells[4].parts(by: UInt8(ascii: " ")).filter { !$0.isEmpty }
      for member in members where countries[member.text] == nil {
        registry.report(.unknownCountry(member))
      }
      guard !cells[1].isEmpty else { return nil }
      return CountryGroup(
        code: cells[0].text, name: cells[1].text, englishName: cells[2].text, forms: forms,
        members: members.map(\.text).filter { countries[$0] != nil })
    }
  }
}

extension Diagnostic {
  /// A code that `countries.tsv` doesn't have.
  static func unknownCountry(_ cell: TSVTable.Cell) -> Diagnostic {
    Diagnostic(
      code: "table-code", at: cell.location, "'\(cell.text)' is no code of the countries table",
      fix: "correct the code, or add the country")
  }
}
