import Indexing

/// Which countries are named in the same articles.
struct CountryPairs: Sendable {
  struct Pair: Sendable {
    let first: String
    let second: String
    /// Articles that name both.
    let count: Int
    /// The place of the newest such article.
    let newest: Int
  }

  /// An article that names more countries than this, a list of all members for instance, says nothing
  /// of any two of them.
  private static let mostOfArticle = 40

  /// The pairs named together most often, most often first.
  let all: [Pair]
  private let byCode: [String: [Pair]]

  /// - Parameters:
  ///   - codes: The countries, ascending.
  ///   - articles: For each country, the places of its articles.
  init(_ codes: [String], articles: [[Int]]) {
    var countries: [Int: [Int]] = [:]
    for (index, places) in articles.enumerated() {
      for place in places { countries[place, default: []].append(index) }
    }
    var counts = [Int](repeating: 0, count: codes.count * codes.count)
    var newest = counts
    for (place, found) in countries where found.count <= CountryPairs.mostOfArticle {
      for (offset, first) in found.enumerated() {
        for second in found[(offset + 1)...] {
          let cell = first * codes.count + second
          counts[cell] += 1
          newest[cell] = max(newest[cell], place)
        }
      }
    }
    let pairs = counts.indices.filter { counts[$0] > 0 }.map { cell in
      Pair(
        first: codes[cell / codes.count], second: codes[cell % codes.count], count: counts[cell],
        newest: newest[cell])
    }
    all = pairs.sorted { ($1.count, $0.first, $0.second) < ($0.count, $1.first, $1.second) }
    var byCode: [String: [Pair]] = [:]
    for pair in all {
      byCode[pair.first, default: []].append(pair)
      byCode[pair.second, default: []].append(pair)
    }
    self.byCode = byCode
  }

  /// The pairs of a country, most often first.
  func pairs(of code: String) -> [Pair] { byCode[code] ?? [] }
}
