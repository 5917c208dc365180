/// A tint and a letter for each article of a raw page. Tints repeat, but no two articles whose lines
/// touch share one; letters do not repeat.
struct ProofTints: Sendable {
  /// The style sheet has so many.
  static let count = 6

  private let places: [Int: Int]
  private let tints: [Int]

  /// - Parameter articles: The article of each run of the page, top to bottom.
  init(_ articles: [Int?]) {
    var places: [Int: Int] = [:]
    for article in articles {
      if let article, places[article] == nil { places[article] = places.count }
    }
    var neighbours = [Set<Int>](repeating: [], count: places.count)
    for (upper, lower) in zip(articles, articles.dropFirst()) {
      guard let upper = upper.flatMap({ places[$0] }), let lower = lower.flatMap({ places[$0] })
      else { continue }
      neighbours[upper].insert(lower)
      neighbours[lower].insert(upper)
    }
    var tints: [Int] = []
    for place in neighbours.indices {
      let taken = Set(neighbours[place].filter { $0 < place }.map { tints[$0] })
      let wanted = (0..<ProofTints.count).map { (place + $0) % ProofTints.count }
      tints.append(wanted.first { !taken.contains($0) } ?? place % ProofTints.count)
    }
    self.places = places
    self.tints = tints
  }

  func tint(of article: Int) -> Int { places[article].map { tints[$0] } ?? 0 }

  /// A to Z, then AA, AB and so on.
  func letter(of article: Int) -> String {
    guard var rest = places[article] else { return "" }
    var letters = ""
    while rest >= 0 {
      letters = String(UnicodeScalar(UInt8(0x41 + rest % 26))) + letters
      rest = rest / 26 - 1
    }
    return letters
  }
}
