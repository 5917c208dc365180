import ArchiveModel

/// The square of a country in the grid of tiles: no map, no borders, one square each.
package struct CountryTile: Hashable, Sendable {
  package let code: String
  /// From 1 at the left.
  package let column: Int
  /// From 1 at the top.
  package let row: Int
}

extension CountryTile {
  /// The columns of `country-tiles.tsv`.
  static let columns = ["code", "column", "row", "comment"]
  /// The most squares in a line of the grid.
  private static let most = 60

  /// Reads `country-tiles.tsv`; every code has a square, and no two the same.
  static func table(
    from source: GazetteerSource, countries: [String: Country], registry: inout FormRegistry
  ) -> [CountryTile] {
    let (table, diagnostics) = TSVTable.parse(
      source.bytes, file: source.file, columns: columns, optional: 2)
    diagnostics.forEach { registry.report($0) }
    var codes: Set<String> = []
    var squares: Set<[Int]> = []
    return table.rows.compactMap { row in
      let cells = row.cells
      guard countries[cells[0].text] != nil else {
        registry.report(.unknownCountry(cells[0]))
        return nil
      }
      guard let column = Int(cells[1].text), (1...most).contains(column),
        let line = Int(cells[2].text), (1...most).contains(line)
      else {
        registry.report(
          Diagnostic(
            code: "table-number", at: cells[1].location,
            "the square of '\(cells[0].text)' is not given by two numbers from 1 to \(most)",
            fix: "give a column and a row"))
        return nil
      }
      guard codes.insert(cells[0].text).inserted, squares.insert([column, line]).inserted else {
        registry.report(
          Diagnostic(
            code: "table-duplicate", at: cells[0].location,
            "'\(cells[0].text)' has a square already, or another country has this one",
            fix: "give each country one square of its own"))
        return nil
      }
      return CountryTile(code: cells[0].text, column: column, row: line)
    }
  }
}
