/// Finds the word that a writer probably meant.
package enum Spelling {
  /// The candidate nearest to a word, if one is near enough to be worth a suggestion.
  ///
  ///     Spelling.suggestion(for: "titel", among: ["title", "subtitle"])  // "title"
  package static func suggestion(
    for word: String, among candidates: some Sequence<String>
  ) -> String? {
    let written = Array(word.lowercased().utf8.prefix(64))
    let limit = max(1, written.count / 3)
    return candidates.map { ($0, distance(written, Array($0.lowercased().utf8))) }
      .filter { $0.1 <= limit }
      .min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }

  /// Edits between two words: insertions, deletions, substitutions and swapped neighbours.
  ///
  /// Source: the optimal string alignment distance.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var older = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for row in 1...left.count {
      var current = [row] + [Int](repeating: 0, count: right.count)
      for column in 1...right.count {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        var best = min(
          previous[column] + 1, current[column - 1] + 1, previous[column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          best = min(best, older[column - 2] + 1)
        }
        current[column] = best
      }
      (older, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
