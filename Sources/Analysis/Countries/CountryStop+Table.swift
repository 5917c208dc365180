import ArchiveModel

extension CountryStop {
  /// The columns of `country-stops.tsv`.
  static let columns = ["word", "reason"]

  /// Reads `country-stops.tsv`; every row needs its reason.
  static func table(from source: GazetteerSource, registry: inout FormRegistry) -> [CountryStop] {
    let (table, diagnostics) = TSVTable.parse(source.bytes, file: source.file, columns: columns)
    diagnostics.forEach { registry.report($0) }
    return table.rows.compactMap { row in
      if row.cells[1].isEmpty {
        registry.report(
          Diagnostic(
            code: "table-empty", at: row.cells[1].location, "the row gives no reason",
            fix: "say why the words are no mention"))
      }
      if row.cells[0].isEmpty { _ = registry.claim(row.cells[0], for: "the stops") }
      let words = row.cells[0].parts().compactMap { cell in
        registry.claim(cell, for: "the stops") ? cell.text : nil
      }
      return words.isEmpty ? nil : CountryStop(words: words, reason: row.cells[1].text)
    }
  }
}
