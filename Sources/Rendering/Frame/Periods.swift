import Analysis
import ArchiveModel
import Indexing
import Markup

/// The years, months and days that have a page: what is mentioned, published, takes effect or expires,
/// and the longer periods around it.
struct Periods: Sendable {
  /// Keys of all pages, ascending.
  let keys: [String]
  /// Everything with a validity.
  let validities: [ValidityEntry]
  private let byParent: [String: [String]]
  private let byLength: [Int: [String]]
  private let places: [String: Int]
  private let mentionCounts: [String: Int]
  private let publications: [String: [Int]]

  init(_ archive: Archive) {
    validities = ValidityEntry.all(in: archive)
    var known: Set<String> = []
    func add(_ key: String) {
      guard !key.hasSuffix("X") else { return }
      for length in [4, 7, 10] where key.utf8.count >= length {
        known.insert(String(key.prefix(length)))
      }
    }
    var counts: [String: Int] = [:]
    for term in archive.terms(.dates) {
      add(term.key)
      for length in [4, 7, 10] where length <= term.key.utf8.count {
        counts[String(term.key.prefix(length)), default: 0] += term.occurrences.count
      }
    }
    mentionCounts = counts
    var publications: [String: [Int]] = [:]
    for (place, document) in archive.documents.enumerated() {
      let day = document.frontMatter.published.description
      add(day)
      for length in [7, 10] { publications[String(day.prefix(length)), default: []].append(place) }
      if let issued = document.frontMatter.issued { add(issued.description) }
    }
    for validity in validities {
      for end in [validity.start, validity.end] {
        if let end { DateKeys.keys(of: end).forEach(add) }
      }
    }
    self.publications = publications
    keys = known.sorted()
    byParent = Dictionary(grouping: keys) { String($0.dropLast(3)) }
    byLength = Dictionary(grouping: keys) { $0.utf8.count }
    places = Dictionary(
      uniqueKeysWithValues: byLength.values.flatMap { same in
        same.enumerated().map { ($0.element, $0.offset) }
      })
  }

  /// The mentions of a period and of all periods in it.
  func mentionCount(under key: String) -> Int { mentionCounts[key] ?? 0 }

  /// The articles of a month or a day, in the order of the archive.
  func published(in key: String) -> [Int] { publications[key] ?? [] }

  func contains(_ key: String) -> Bool { places[key] != nil }

  /// The pages directly below a year or a month.
  func children(of key: String) -> [String] { byParent[key] ?? [] }

  /// The page of the same length before and after one.
  func neighbours(of key: String) -> (previous: String?, next: String?) {
    guard let place = places[key], let same = byLength[key.utf8.count] else { return (nil, nil) }
    return (
      place > 0 ? same[place - 1] : nil, place + 1 < same.count ? same[place + 1] : nil
    )
  }
}
