import Analysis
import ArchiveModel
import Indexing
import Markup

/// The decades, years, months and days that have a page: what is mentioned, published, takes effect or
/// expires, and the longer periods around it.
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
  private let documents: [String: [Int]]
  private let starts: [String: [Int]]
  private let ends: [String: [Int]]

  init(_ archive: Archive) {
    validities = ValidityEntry.all(in: archive)
    var known: Set<String> = []
    func add(_ key: String) {
      guard !key.hasSuffix("X") else {
        known.insert(key)
        return
      }
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
    var publications: [String: [Int]] = [:]
    var documents: [String: [Int]] = [:]
    for (place, document) in archive.documents.enumerated() {
      let day = document.frontMatter.published.description
      add(day)
      for length in [7, 10] { publications[String(day.prefix(length)), default: []].append(place) }
      if let issued = document.frontMatter.issued {
        add(issued.description)
        documents[String(issued.description.prefix(4)), default: []].append(place)
      }
    }
    for validity in validities {
      for end in [validity.start, validity.end] {
        if let end { DateKeys.keys(of: end).forEach(add) }
      }
    }
    let years = known.filter { $0.utf8.count == 4 && !$0.hasSuffix("X") }
    if years.count > Shelves.most { for year in years { known.insert("\(year.prefix(2))XX") } }
    self.publications = publications
    self.documents = documents
    mentionCounts = counts
    starts = Periods.byPeriod(validities) { ($0.start, $0.start?.first) }
    ends = Periods.byPeriod(validities) { ($0.end, $0.end?.last) }
    keys = known.sorted()
    byParent = Dictionary(grouping: keys) { String($0.dropLast(3)) }
    byLength = Dictionary(grouping: keys) { Periods.rank($0) }
    places = Dictionary(
      uniqueKeysWithValues: byLength.values.flatMap { same in
        same.enumerated().map { ($0.element, $0.offset) }
      })
  }

  /// What begins or ends in each period, earliest days first. A year stands on its own page alone, not
  /// on that of its first day.
  private static func byPeriod(
    _ validities: [ValidityEntry], _ end: (ValidityEntry) -> (EDTF?, CalendarDate?)
  ) -> [String: [Int]] {
    let dated = validities.enumerated().compactMap { place, validity in
      if case (let value?, let day?) = end(validity) {
        (place: place, value: value, day: day)
      } else {
        nil
      }
    }.sorted { ($0.day, $0.place) < ($1.day, $1.place) }
    var places: [String: [Int]] = [:]
    for (place, value, day) in dated {
      let precision = DateKeys.keys(of: value).first?.utf8.count ?? 10
      for length in [4, 7, 10] where length <= precision {
        places[String(day.description.prefix(length)), default: []].append(place)
      }
    }
    return places
  }

  /// Decades and centuries are apart from years, though their keys are as long.
  private static func rank(_ key: String) -> Int { key.hasSuffix("X") ? 0 : key.utf8.count }

  /// The mentions of a period and of all periods in it.
  func mentionCount(under key: String) -> Int { mentionCounts[key] ?? 0 }

  /// The articles of a month or a day, in the order of the archive.
  func published(in key: String) -> [Int] { publications[key] ?? [] }

  /// The documents that bear a day of a year, in the order of the archive.
  func documents(ofYear key: String) -> [Int] { documents[key] ?? [] }

  /// The places of the validities that begin in a period, or whose last day lies in it, by that day.
  func validities(_ end: ValidityEnd, in key: String) -> [Int] {
    switch end {
    case .effective: starts[key] ?? []
    case .expires: ends[key] ?? []
    }
  }

  func contains(_ key: String) -> Bool { places[key] != nil }

  /// The pages directly below a year or a month.
  func children(of key: String) -> [String] { byParent[key] ?? [] }

  /// The years of a decade or a century that have a page.
  func years(in key: String) -> [String] {
    let start = key.prefix { $0 != "X" }
    return (byLength[4] ?? []).filter { $0.hasPrefix(start) }
  }

  /// The page of the same length before and after one.
  func neighbours(of key: String) -> (previous: String?, next: String?) {
    guard let place = places[key], let same = byLength[Periods.rank(key)] else { return (nil, nil) }
    return (
      place > 0 ? same[place - 1] : nil, place + 1 < same.count ? same[place + 1] : nil
    )
  }
}
