import ArchiveModel

/// Finds for each draft of a raw page the article that the archive has of the same lines.
///
/// A pair with more lines in common comes first; of equals, the one that stands first. Drafts come
/// in the order of their lines, and a draft is decided as soon as no later one can change it.
struct LineMatch {
  /// The known articles in the order of their first lines.
  private let known: [ArticleSketch]
  /// For each of them the last line of it and of those before it.
  private let reach: [Int]
  private var waiting: [[LineRange]] = []

  init(_ known: [ArticleSketch]) {
    self.known = known
    var last = 0
    reach = known.map { article in
      last = max(last, article.lines.map(\.last).max() ?? 0)
      return last
    }
  }

  /// Takes the drafts that come next.
  mutating func add(_ drafts: [[LineRange]]) { waiting += drafts }

  /// The known articles of the first drafts that wait, as many as can be decided when all drafts that
  /// begin before a line have been added.
  mutating func decide(before line: Int) -> [ArticleSketch?] {
    var decided = 0
    var end = 0
    for (place, draft) in waiting.enumerated() {
      end = max(end, overlapping(draft).map { known[$0].lines.map(\.last).max() ?? 0 }.max() ?? 0)
      let next = place + 1 < waiting.count ? waiting[place + 1].first?.first ?? line : line
      if end < next || line == .max { decided = place + 1 }
    }
    let articles = match(Array(waiting[..<decided]))
    waiting.removeFirst(decided)
    return articles
  }

  private func match(_ drafts: [[LineRange]]) -> [ArticleSketch?] {
    var pairs: [(common: Int, draft: Int, known: Int)] = []
    for (place, draft) in drafts.enumerated() {
      for index in overlapping(draft) {
        pairs.append((ArticleSketch.common(draft, known[index].lines), place, index))
      }
    }
    pairs.sort { ($1.common, $0.draft, $0.known) < ($0.common, $1.draft, $1.known) }
    var articles = [ArticleSketch?](repeating: nil, count: drafts.count)
    var used: Set<Int> = []
    for pair in pairs where articles[pair.draft] == nil && used.insert(pair.known).inserted {
      articles[pair.draft] = known[pair.known]
    }
    return articles
  }

  /// The places of the known articles that share lines with a draft.
  func overlapping(_ draft: [LineRange]) -> [Int] {
    guard let first = draft.map(\.first).min(), let last = draft.map(\.last).max() else {
      return []
    }
    var low = 0
    var high = known.count
    while low < high {
      let middle = (low + high) / 2
      if known[middle].lines.first?.first ?? 0 <= last { low = middle + 1 } else { high = middle }
    }
    var places: [Int] = []
    var place = low - 1
    while place >= 0, reach[place] >= first {
      if ArticleSketch.common(draft, known[place].lines) > 0 { places.append(place) }
      place -= 1
    }
    return places.reversed()
  }
}
