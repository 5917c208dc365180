import Indexing

/// The periods that have a page, noted by their keys.
struct NotedPeriods: Sendable {
  private let periods: Periods
  private let reads: PageReads?

  init(_ periods: Periods, _ reads: PageReads?) {
    self.periods = periods
    self.reads = reads
  }

  /// Keys of all pages, ascending.
  var keys: [String] {
    reads?.note(.periodKeys)
    return periods.keys
  }

  /// Everything with a validity.
  var validities: [ValidityEntry] {
    reads?.note(.validities)
    return periods.validities
  }

  func validity(_ place: Int) -> ValidityEntry {
    reads?.note(.validity, place)
    return periods.validities[place]
  }

  func contains(_ key: String) -> Bool {
    reads?.note(.periodExists, key)
    return periods.contains(key)
  }

  func mentionCount(under key: String) -> Int {
    reads?.note(.periodCount, key)
    return periods.mentionCount(under: key)
  }

  func published(in key: String) -> [Int] { noted(key).published(in: key) }
  func documents(ofYear key: String) -> [Int] { noted(key).documents(ofYear: key) }
  func children(of key: String) -> [String] { noted(key).children(of: key) }
  func years(in key: String) -> [String] { noted(key).years(in: key) }

  func validities(_ end: ValidityEnd, in key: String) -> [Int] {
    noted(key).validities(end, in: key)
  }

  func neighbours(of key: String) -> (previous: String?, next: String?) {
    noted(key).neighbours(of: key)
  }

  private func noted(_ key: String) -> Periods {
    reads?.note(.period, key)
    return periods
  }
}
