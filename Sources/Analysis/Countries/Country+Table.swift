import ArchiveModel

extension Country {
  /// The columns of `countries.tsv`.
  static let columns = [
    "code", "alpha3", "name", "english", "continent", "forms", "abbreviations", "comment",
  ]

  /// Reads `countries.tsv`; bad rows and bad words go to the registry.
  static func table(from source: GazetteerSource, registry: inout FormRegistry) -> [Country] {
    let (table, diagnostics) = TSVTable.parse(
      source.bytes, file: source.file, columns: columns, optional: 3)
    diagnostics.forEach { registry.report($0) }
    var codes: Set<String> = []
    return table.rows.compactMap { row in
      guard let country = country(of: row.cells, registry: &registry) else { return nil }
      guard codes.insert(country.code).inserted else {
        registry.report(
          Diagnostic(
            code: "table-duplicate", at: row.location, "'\(country.code)' has a row already",
            fix: "put the forms of both rows into one"))
        return nil
      }
      return country
    }
  }

  private static func country(
    of cells: [TSVTable.Cell], registry: inout FormRegistry
  ) -> Country? {
    var isGood = true
    if !isCode(cells[0].text, lengths: [2, 4]) {
      registry.report(wrongCode(cells[0], "two capital letters, or four for a former state"))
      isGood = false
    }
    if !isCode(cells[1].text, lengths: [3]) {
      registry.report(wrongCode(cells[1], "three capital letters"))
      isGood = false
    }
    if cells[3].isEmpty {
      registry.report(
        Diagnostic(
          code: "table-empty", at: cells[3].location, "the country has no English name",
          fix: "write the name in the fourth column"))
      isGood = false
    }
    guard let continent = Continent(rawValue: cells[4].text) else {
      let all = Continent.allCases.map(\.rawValue).joined(separator: ", ")
      registry.report(
        Diagnostic(
          code: "table-continent", at: cells[4].location,
          "'\(cells[4].text)' is no continent of this archive", fix: "write one of \(all)"))
      return nil
    }
    let forms = forms(of: [cells[2]] + cells[5].parts(), code: cells[0].text, registry: &registry)
    guard isGood, forms.first?.text == cells[2].text else { return nil }
    return Country(
      code: cells[0].text, alpha3: cells[1].text, name: cells[2].text, englishName: cells[3].text,
      continent: continent, forms: forms,
      abbreviations: abbreviations(of: cells[6], registry: &registry))
  }

  private static func forms(
    of cells: [TSVTable.Cell], code: String, registry: inout FormRegistry
  ) -> [Form] {
    cells.compactMap { cell in
      let isWholeWord = cell.text.utf8.last == UInt8(ascii: "?")
      let text = isWholeWord ? String(cell.text.dropLast()) : cell.text
      guard registry.claim(cell, text: text, for: "country \(code)") else { return nil }
      return Form(text: text, isWholeWord: isWholeWord)
    }
  }

  private static func abbreviations(
    of cell: TSVTable.Cell, registry: inout FormRegistry
  ) -> [Abbreviation] {
    cell.parts().compactMap { part in
      let need: Abbreviation.Need =
        switch part.text.last {
        case "?": .fullName
        case "+": .company
        case "!": .phrase
        default: .nothing
        }
      let character = need == .nothing ? part.text : String(part.text.dropLast())
      guard character.unicodeScalars.count == 1, character.utf8.count == 3 else {
        registry.report(
          Diagnostic(
            code: "table-abbreviation", at: part.location,
            "'\(part.text)' is not one Chinese character, with ?, +, ! or nothing after it",
            fix: "write the character alone; longer names belong to the forms"))
        return nil
      }
      return Abbreviation(character: character, need: need)
    }
  }

  private static func isCode(_ text: String, lengths: [Int]) -> Bool {
    lengths.contains(text.utf8.count) && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  private static func wrongCode(_ cell: TSVTable.Cell, _ shape: String) -> Diagnostic {
    Diagnostic(
      code: "table-code", at: cell.location, "'\(cell.text)' is no country code",
      fix: "write \(shape), as ISO 3166 gives them")
  }
}
