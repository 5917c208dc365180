package import ArchiveModel

/// The countries, groups, places and organisations that the archive knows, and the words that decide
/// what is a mention.
package struct Gazetteer: Hashable, Sendable {
  /// By code: two letters before four.
  package let countries: [Country]
  /// In the table's order.
  package let groups: [CountryGroup]
  package let stops: [CountryStop]
  package let cues: [CountryCue]
  /// In the table's order.
  package let places: [Place]
  /// In the table's order.
  package let organisations: [Organisation]
  package let nameStops: [CountryStop]
  /// The squares of the countries; empty where no table gives them.
  package let tiles: [CountryTile]

  /// The names of places, at whose borders a country's name may be cut: 内蒙古 and 巴彦淖尔 cut 古巴.
  ///
  /// Those that are an everyday word too, or a country's own name (香港), are none.
  var borderWords: [String] {
    let countries = Set(countries.lazy.flatMap(\.forms).map(\.text))
    return places.flatMap(\.forms).filter { !$0.isWeak && !countries.contains($0.text) }.map(\.text)
  }

  /// The country of a code; `nil` for one that no table has.
  package func country(_ code: String) -> Country? {
    countries.first { $0.code == code }
  }

  /// The group of a code; `nil` for one that no table has.
  package func group(_ code: String) -> CountryGroup? {
    groups.first { $0.code == code }
  }

  /// The place of a code; `nil` for one that no table has.
  package func place(_ code: String) -> Place? {
    places.first { $0.code == code }
  }

  /// The organisation of a code; `nil` for one that no table has.
  package func organisation(_ code: String) -> Organisation? {
    organisations.first { $0.code == code }
  }

  /// Reads the tables and reports every bad row of all of them, by file, line and column.
  ///
  /// - Returns: What could be read, bad rows left out, with the sorted diagnostics.
  package static func parse(
    countries: GazetteerSource, groups: GazetteerSource, stops: GazetteerSource,
    cues: GazetteerSource, places: GazetteerSource = .noPlaces,
    organisations: GazetteerSource = .noOrganisations, nameStops: GazetteerSource = .noNameStops,
    tiles: GazetteerSource = .noTiles
  ) -> (gazetteer: Gazetteer, diagnostics: [Diagnostic]) {
    var registry = FormRegistry()
    let known = Country.table(from: countries, registry: &registry)
    let codes = Dictionary(grouping: known, by: \.code).mapValues { $0[0] }
    // 香港 is a country's name and a place's: names have a registry of their own.
    var names = FormRegistry()
    let gazetteer = Gazetteer(
      countries: known.sorted { ($0.code.utf8.count, $0.code) < ($1.code.utf8.count, $1.code) },
      groups: CountryGroup.table(from: groups, countries: codes, registry: &registry),
      stops: CountryStop.table(from: stops, registry: &registry),
      cues: CountryCue.table(from: cues, countries: codes, registry: &registry),
      places: Place.table(from: places, countries: codes, registry: &names),
      organisations: Organisation.table(from: organisations, registry: &names),
      nameStops: CountryStop.table(from: nameStops, registry: &names),
      tiles: CountryTile.table(from: tiles, countries: codes, registry: &registry))
    return (gazetteer, (registry.diagnostics + names.diagnostics).sorted())
  }
}

extension GazetteerSource {
  /// Tables without rows, for an archive that needs countries only.
  package static let noPlaces = GazetteerSource(
    file: "places.tsv", text: Place.columns.joined(separator: "\t"))
  package static let noOrganisations = GazetteerSource(
    file: "organisations.tsv", text: Organisation.columns.joined(separator: "\t"))
  package static let noTiles = GazetteerSource(
    file: "country-tiles.tsv", text: CountryTile.columns.joined(separator: "\t"))
  package static let noNameStops = GazetteerSource(
    file: "name-stops.tsv", text: CountryStop.columns.joined(separator: "\t"))
}
