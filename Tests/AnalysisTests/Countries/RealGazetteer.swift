import Analysis
import ArchiveModel
import Foundation

/// The tables of this archive, read once from `content/data`.
enum RealGazetteer {
  static let parsed = Gazetteer.parse(
    countries: source("countries.tsv"), groups: source("groups.tsv"),
    stops: source("country-stops.tsv"), cues: source("country-cues.tsv"),
    places: source("places.tsv"), organisations: source("organisations.tsv"),
    nameStops: source("name-stops.tsv"))

  static let reader = CountryReader(gazetteer: parsed.gazetteer)

  static func source(_ name: String) -> GazetteerSource {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "content/data/\(name)")
    return GazetteerSource(file: name, bytes: [UInt8]((try? Data(contentsOf: file)) ?? Data()))
  }

  /// The mentions of an article as `中=CN`, groups as `海合会=GCC`, unit after unit.
  static func mentions(_ units: String...) -> [String] {
    let bytes = units.map { Array($0.utf8) }
    return zip(bytes, reader.mentions(in: bytes)).flatMap { unit, found in
      found.map { mention in
        let text = String(decoding: unit[mention.span.range], as: UTF8.self)
        return switch mention.target {
        case .country(let code), .group(let code): "\(text)=\(code)"
        }
      }
    }
  }
}
