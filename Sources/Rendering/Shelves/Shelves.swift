import ArchiveModel

/// How the entries of a growing index stand on pages of bounded length whose addresses stay.
///
/// An index of at most 200 entries is one page. A longer one shows its newest entries and leads to a
/// page for each year of publication; a year of more than 200 is a list of its months, a month one
/// of its days, and a day goes on in parts that count from its first entry. When articles are added
/// pages are added; none is renamed, and none goes.
///
///     中国: ""  →  2024, 2025  →  2025-05  →  2025-05-30, 2025-05-30-part-2
struct Shelves: Sendable {
  /// The most entries of a page.
  static let most = 200
  /// The newest entries, on the first page of an index that is longer.
  static let newest = 40

  /// One page of the index.
  struct Shelf: Sendable {
    /// `2025`, `2025-05`, `2025-05-30`, `2025-05-30-part-2`; empty for the index's own page.
    let key: String
    /// The items that the page shows, as places in the index, oldest first.
    let shown: Range<Int>
    /// Entries of the page and of all pages below it.
    let count: Int
    /// The place of the page above.
    let parent: Int?
    /// The places of the pages below, oldest first.
    fileprivate(set) var below: [Int] = []
    /// The places of the pages with entries before and after this one.
    fileprivate(set) var previous: Int?
    fileprivate(set) var next: Int?
  }

  /// The index's own page first, each page before those below it, in the order of time.
  let all: [Shelf]

  /// - Parameters:
  ///   - days: The day of each item, ascending.
  ///   - counts: How many entries each item has; 1 each where left out.
  ///   - mostOfItem: How many entries of one item a page shows at most.
  ///   - alwaysByYear: Whether a short index has a page for each year too.
  init(
    days: [CalendarDate], counts: [Int]? = nil, mostOfItem: Int = 1, alwaysByYear: Bool = false
  ) {
    var builder = ShelfBuilder(days: days, counts: counts, mostOfItem: mostOfItem)
    builder.add(key: "", 0..<days.count, parent: nil, alwaysByYear: alwaysByYear)
    all = builder.all
  }

  var first: Shelf { all[0] }

  /// Whether the entries stand on more pages than one.
  var isLong: Bool { all.count > 1 }
}

/// Lays out the pages of an index.
private struct ShelfBuilder {
  private let days: [CalendarDate]
  /// For each item, the entries before it; as they are, and as pages show them.
  private let totals: [Int]
  private let weights: [Int]
  private(set) var all: [Shelves.Shelf] = []
  private var lastLeaf: Int?

  init(days: [CalendarDate], counts: [Int]?, mostOfItem: Int) {
    self.days = days
    let counts = counts ?? [Int](repeating: 1, count: days.count)
    totals = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    weights = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + min($1, mostOfItem)) }
  }

  private func weight(_ range: Range<Int>) -> Int {
    weights[range.upperBound] - weights[range.lowerBound]
  }

  /// Adds the page of a period, and those below it.
  @discardableResult
  mutating func add(
    key: String, _ range: Range<Int>, parent: Int?, alwaysByYear: Bool = false
  ) -> Int {
    let fits = weight(range) <= Shelves.most
    if key.utf8.count == 10 { return addDay(key, range, parent: parent) }
    let shown =
      fits ? range : key.isEmpty ? newest(of: range) : range.upperBound..<range.upperBound
    let place = append(key, shown: shown, of: range, parent: parent)
    guard !fits || alwaysByYear else { return place }
    var start = range.lowerBound
    while start < range.upperBound {
      let key = String(days[start].description.prefix(key.isEmpty ? 4 : key.utf8.count + 3))
      let end = self.end(of: key, from: start, to: range.upperBound)
      all[place].below.append(add(key: key, start..<end, parent: place))
      start = end
    }
    return place
  }

  /// A day's page is its first part.
  private mutating func addDay(_ key: String, _ range: Range<Int>, parent: Int?) -> Int {
    var place: Int?
    var number = 1
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, weight(start..<end + 1) <= Shelves.most { end += 1 }
      if let day = place {
        number += 1
        let part = append(
          "\(key)-part-\(number)", shown: start..<end, of: start..<end, parent: day)
        all[day].below.append(part)
      } else {
        place = append(key, shown: start..<end, of: range, parent: parent)
      }
      start = end
    }
    return place ?? 0
  }

  private mutating func append(
    _ key: String, shown: Range<Int>, of range: Range<Int>, parent: Int?
  ) -> Int {
    let place = all.count
    all.append(
      Shelves.Shelf(
        key: key, shown: shown, count: totals[range.upperBound] - totals[range.lowerBound],
        parent: parent))
    if !key.isEmpty, !shown.isEmpty {
      all[place].previous = lastLeaf
      if let lastLeaf { all[lastLeaf].next = place }
      lastLeaf = place
    }
    return place
  }

  private func newest(of range: Range<Int>) -> Range<Int> {
    var start = range.upperBound
    while start > range.lowerBound, weight(start - 1..<range.upperBound) <= Shelves.newest {
      start -= 1
    }
    return min(start, max(range.lowerBound, range.upperBound - 1))..<range.upperBound
  }

  /// Days ascend, so a period ends where its key does.
  private func end(of key: String, from start: Int, to limit: Int) -> Int {
    let length = key.utf8.count
    let first = days[start]
    var end = start + 1
    while end < limit, days[end].year == first.year,
      length < 7 || days[end].month == first.month, length < 10 || days[end].day == first.day
    {
      end += 1
    }
    return end
  }
}
