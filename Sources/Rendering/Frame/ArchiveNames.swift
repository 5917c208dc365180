import Analysis
import ArchiveModel
import Indexing

/// The names of countries, groups, places and organisations in the interface's language and the other one.
///
/// Every mention is named in many places, and the tables are long.
struct ArchiveNames: Sendable {
  private let countries: [String: (name: String, other: String)]
  private let groups: [String: (name: String, other: String)]
  private let places: [String: (name: String, other: String)]
  private let organisations: [String: (name: String, other: String)]

  init(_ tables: Gazetteer, isChinese: Bool) {
    func names(
      _ rows: [(code: String, chinese: String, english: String)]
    ) -> [String: (name: String, other: String)] {
      Dictionary(
        rows.map { ($0.code, ArchiveNames.names($0.chinese, $0.english, isChinese: isChinese)) },
        uniquingKeysWith: { first, _ in first })
    }
    countries = names(tables.countries.map { ($0.code, $0.name, $0.englishName) })
    groups = names(tables.groups.map { ($0.code, $0.name, $0.englishName) })
    places = names(tables.places.map { ($0.code, $0.name, $0.englishName) })
    organisations = names(tables.organisations.map { ($0.code, $0.name, $0.englishName) })
  }

  private static func names(
    _ chinese: String, _ english: String, isChinese: Bool
  ) -> (name: String, other: String) {
    if english.isEmpty { return (chinese, "") }
    return isChinese ? (chinese, english) : (english, chinese)
  }

  func country(_ code: String) -> (name: String, other: String) { countries[code] ?? (code, code) }

  func group(_ code: String) -> (name: String, other: String) { groups[code] ?? (code, code) }

  func place(_ code: String) -> (name: String, other: String) { places[code] ?? (code, "") }

  /// One that an article defines has only the printed name.
  func organisation(_ key: String) -> (name: String, other: String) {
    organisations[key] ?? (key, "")
  }
}
