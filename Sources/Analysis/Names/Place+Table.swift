import ArchiveModel

extension Place {
  /// The columns of `places.tsv`.
  static let columns = ["code", "name", "english", "level", "country", "forms", "comment"]

  /// Reads `places.tsv`; bad rows and bad words go to the registry.
  static func table(
    from source: GazetteerSource, countries: [String: Country], registry: inout FormRegistry
  ) -> [Place] {
    let (table, diagnostics) = TSVTable.parse(
      source.bytes, file: source.file, columns: columns, optional: 2)
    diagnostics.forEach { registry.report($0) }
    let provinces = Set(
      table.rows.filter { $0.cells[3].text == Level.province.rawValue }.map(\.cells[0].text))
    var codes: Set<String> = []
    return table.rows.compactMap { row in
      let cells = row.cells
      guard let level = Level(rawValue: cells[3].text) else {
        registry.report(unknownLevel(cells[3]))
        return nil
      }
      let isKnown = countries[cells[4].text] != nil
      if !isKnown { registry.report(.unknownCountry(cells[4])) }
      if let fault = fault(of: cells[0], level, country: cells[4].text, provinces) {
        registry.report(fault)
        return nil
      }
      guard codes.insert(cells[0].text).inserted else {
        registry.report(.doubledCode(cells[0]))
        return nil
      }
      guard isKnown,
        let forms = NameForm.forms(
          name: cells[1], further: cells[5], of: "place \(cells[0].text)", registry: &registry)
      else { return nil }
      return Place(
        code: cells[0].text, name: cells[1].text, englishName: cells[2].text, level: level,
        country: cells[4].text, forms: forms)
    }
  }

  /// What is wrong with a code; `nil` for a good one.
  private static func fault(
    of cell: TSVTable.Cell, _ level: Level, country: String, _ provinces: Set<String>
  ) -> Diagnostic? {
    let code = cell.text
    let isSixDigits = code.utf8.count == 6 && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
    switch level {
    case .province:
      if isSixDigits, code.hasSuffix("0000"), country == "CN" { return nil }
      return wrongCode(cell, "six digits that end in 0000, and CN as the country")
    case .prefecture:
      guard isSixDigits, code.hasSuffix("00"), !code.hasSuffix("0000"), country == "CN" else {
        return wrongCode(cell, "six digits that end in 00 but not in 0000, and CN as the country")
      }
      if provinces.contains(code.prefix(2) + "0000") { return nil }
      return wrongCode(cell, "the code so that its first two digits are those of a province row")
    case .division:
      let parts = code.split(separator: "-", omittingEmptySubsequences: false)
      let isGood =
        parts.count == 2 && parts[0] == country && (1...3).contains(parts[1].utf8.count)
        && parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
      return isGood ? nil : wrongCode(cell, "the country's code, '-' and one to three of A-Z, 0-9")
    }
  }

  private static func wrongCode(_ cell: TSVTable.Cell, _ shape: String) -> Diagnostic {
    Diagnostic(
      code: "table-code", at: cell.location, "'\(cell.text)' is no code of such a place",
      fix: "write \(shape)")
  }

  private static func unknownLevel(_ cell: TSVTable.Cell) -> Diagnostic {
    let all = Level.allCases.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      code: "table-level", at: cell.location, "'\(cell.text)' is no level of a place",
      fix: "write one of \(all)")
  }
}
