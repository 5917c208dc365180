package import ArchiveModel

/// The countries and groups that the archive knows, and the words that decide what is a mention.
package struct Gazetteer: Hashable, Sendable {
  /// By code: two letters before four.
  package let countries: [Country]
  /// In the table's order.
  package let groups: [CountryGroup]
  package let stops: [CountryStop]
  package let cues: [CountryCue]

  /// The country of a code; `nil` for one that no table has.
  package func country(_ code: String) -> Country? {
    countries.first { $0.code == code }
  }

  /// The group of a code; `nil` for one that no table has.
  package func group(_ code: String) -> CountryGroup? {
    groups.first { $0.code == code }
  }

  /// Reads the four tables and reports every bad row of all of them, by file, line and column.
  ///
  /// - Returns: What could be read, bad rows left out, with the sorted diagnostics.
  package static func parse(
    countries: GazetteerSource, groups: GazetteerSource, stops: GazetteerSource,
    cues: GazetteerSource
  ) -> (gazetteer: Gazetteer, diagnostics: [Diagnostic]) {
    var registry = FormRegistry()
    let known = Country.table(from: countries, registry: &registry)
    let codes = Dictionary(grouping: known, by: \.code).mapValues { $0[0] }
    let gazetteer = Gazetteer(
      countries: known.sorted { ($0.code.utf8.count, $0.code) < ($1.code.utf8.count, $1.code) },
      groups: CountryGroup.table(from: groups, countries: codes, registry: &registry),
      stops: CountryStop.table(from: stops, registry: &registry),
      cues: CountryCue.table(from: cues, countries: codes, registry: &registry))
    return (gazetteer, registry.diagnostics.sorted())
  }
}
