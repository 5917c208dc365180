package import Analysis
package import ArchiveModel
import Markup

/// Reads the tables of countries, groups, places and organisations.
package enum GazetteerLoader {
  package static func load(_ content: ContentFolder) -> (Gazetteer?, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    do {
      try FileFinder.refuseLink(content.tables)
    } catch {
      return (nil, [error.diagnostic])
    }
    func source(_ name: String) -> GazetteerSource? {
      let file = "\(content.tables)/\(name)"
      do {
        switch TextReader.read(
          try FileSystem.readOwn(file, limit: FileLimit.table), file: file)
        {
        case .success(let text):
          return GazetteerSource(file: file, text: String(decoding: text, as: UTF8.self))
        case .failure(let list): diagnostics += list.diagnostics
        }
      } catch {
        diagnostics.append(error.diagnostic)
      }
      return nil
    }
    let countries = source("countries.tsv")
    let groups = source("groups.tsv")
    let stops = source("country-stops.tsv")
    let cues = source("country-cues.tsv")
    let places = source("places.tsv")
    let organisations = source("organisations.tsv")
    let nameStops = source("name-stops.tsv")
    // The grid of tiles is a way to look at the index; an archive can do without.
    let hasTiles = FileSystem.kind(of: "\(content.tables)/country-tiles.tsv") != nil
    let tiles = hasTiles ? source("country-tiles.tsv") : .noTiles
    guard let countries, let groups, let stops, let cues, let places, let organisations,
      let nameStops, let tiles
    else { return (nil, diagnostics) }
    let (gazetteer, problems) = Gazetteer.parse(
      countries: countries, groups: groups, stops: stops, cues: cues, places: places,
      organisations: organisations, nameStops: nameStops, tiles: tiles)
    return (gazetteer, diagnostics + problems)
  }
}
