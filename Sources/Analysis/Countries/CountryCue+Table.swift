import ArchiveModel

extension CountryCue {
  /// The columns of `country-cues.tsv`.
  static let columns = ["kind", "forms", "codes", "comment"]

  /// Reads `country-cues.tsv`; every code must be a country's, and its characters must hold it.
  static func table(
    from source: GazetteerSource, countries: [String: Country], registry: inout FormRegistry
  ) -> [CountryCue] {
    let (table, diagnostics) = TSVTable.parse(
      source.bytes, file: source.file, columns: columns, optional: 2)
    diagnostics.forEach { registry.report($0) }
    var seen: [Kind: Set<String>] = [:]
    return table.rows.compactMap { row in
      guard let kind = Kind(rawValue: row.cells[0].text) else {
        registry.report(unknownKind(row.cells[0]))
        return nil
      }
      let codes = row.cells[2].parts()
      for code in codes where countries[code.text] == nil {
        registry.report(.unknownCountry(code))
      }
      let named = codes.compactMap { countries[$0.text] }
      guard named.count == codes.count else { return nil }
      var forms: [String] = []
      for cell in row.cells[1].isEmpty ? [row.cells[1]] : row.cells[1].parts() {
        if let fault = fault(of: cell, kind: kind, countries: named, seen: seen[kind] ?? []) {
          registry.report(fault)
        } else {
          seen[kind, default: []].insert(cell.text)
          forms.append(cell.text)
        }
      }
      return forms.isEmpty ? nil : CountryCue(kind: kind, forms: forms, codes: codes.map(\.text))
    }
  }

  /// Where in a form the characters for some countries stand, as byte offsets; `nil` if one is not
  /// there in its turn.
  ///
  /// For PK and IN in 巴印 it is 0 and 3.
  static func places(of countries: [Country], in form: String) -> [Int]? {
    var places: [Int] = []
    var offset = 0
    for scalar in form.unicodeScalars {
      if places.count < countries.count,
        countries[places.count].abbreviations.contains(where: {
          $0.character.unicodeScalars.first == scalar
        })
      {
        places.append(offset)
      }
      offset += UTF8.width(scalar)
    }
    return places.count == countries.count ? places : nil
  }

  private static func fault(
    of cell: TSVTable.Cell, kind: Kind, countries: [Country], seen: Set<String>
  ) -> Diagnostic? {
    if cell.isEmpty {
      return Diagnostic(
        code: "table-empty", at: cell.location, "the row has an empty word",
        fix: "write the word, or remove the '|' too many")
    }
    if seen.contains(cell.text) {
      return Diagnostic(
        code: "table-duplicate", at: cell.location,
        "'\(cell.text)' is already a word of kind \(kind.rawValue)", fix: "keep one of the two")
    }
    let isPair = kind == .pair
    if isPair, countries.isEmpty || places(of: countries, in: cell.text) == nil {
      return Diagnostic(
        code: "table-code", at: cell.location,
        "'\(cell.text)' doesn't hold an abbreviation of each of its countries in their order",
        fix: "correct the codes, or add the abbreviation to the countries table")
    }
    if kind == .own || kind == .place, countries.count != 1 {
      return Diagnostic(
        code: "table-code", at: cell.location, "'\(cell.text)' needs the code of one country",
        fix: "write the code in the third column")
    }
    return nil
  }

  private static func unknownKind(_ cell: TSVTable.Cell) -> Diagnostic {
    let all = Kind.allCases.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      code: "table-kind", at: cell.location, "'\(cell.text)' is no kind of cue",
      fix: "write one of \(all)")
  }
}
