/// Finds which halves of one day's jumps belong together: each with one other at most, and only where
/// it is clear.
struct JumpPairing {
  private struct Candidate {
    let first: Int
    let second: Int
    let share: Double
    let isNamed: Bool
  }

  /// Pairs of places in the archive.
  let pairs: [(first: Int, second: Int)]
  /// For each half that could not be joined although others may be its other half, the places of
  /// those.
  let unclear: [(half: JumpHalf, side: JumpHalf.Side, others: [Int])]

  init(firsts: [JumpHalf], seconds: [JumpHalf]) {
    let words = JumpWords(firsts + seconds)
    var open = firsts.indices.flatMap { first in
      seconds.indices.compactMap { second -> Candidate? in
        let (left, right) = (firsts[first], seconds[second])
        guard left.agrees(with: right) else { return nil }
        return Candidate(
          first: first, second: second, share: words.share(left, right),
          isNamed: left.isNamed(by: right))
      }
    }
    var pairs: [(first: Int, second: Int)] = []
    // Halves that print each other's pages go before halves of which less is known.
    for onlyNamed in [true, false] {
      while let found = JumpPairing.clearest(open.filter { $0.isNamed || !onlyNamed }) {
        pairs.append((firsts[found.first].place, seconds[found.second].place))
        open.removeAll { candidate in
          candidate.first == found.first || candidate.second == found.second
            || (firsts[candidate.first].place == seconds[found.second].place
              && seconds[candidate.second].place == firsts[found.first].place)
        }
      }
    }
    self.pairs = pairs
    unclear = JumpPairing.unclear(JumpPairing.plausible(open), firsts, seconds)
  }

  /// Candidates worth a person's look: they print each other's pages, have words in common, or are the
  /// only ones. A half of which none is left has its other half on a page that the archive lacks.
  private static func plausible(_ candidates: [Candidate]) -> [Candidate] {
    let byFirst = Dictionary(grouping: candidates, by: \.first).mapValues(\.count)
    let bySecond = Dictionary(grouping: candidates, by: \.second).mapValues(\.count)
    return candidates.filter { candidate in
      candidate.isNamed || candidate.share >= JumpWords.least
        || (byFirst[candidate.first] == 1 && bySecond[candidate.second] == 1)
    }
  }

  /// The surest of the candidates that have no near rival on either side.
  private static func clearest(_ candidates: [Candidate]) -> Candidate? {
    let byFirst = Dictionary(grouping: candidates, by: \.first).mapValues(bestTwo)
    let bySecond = Dictionary(grouping: candidates, by: \.second).mapValues(bestTwo)
    return candidates.filter { candidate in
      let rivals =
        (byFirst[candidate.first] ?? []).filter { $0.second != candidate.second }
        + (bySecond[candidate.second] ?? []).filter { $0.first != candidate.first }
      guard let strongest = rivals.map(\.share).max() else {
        return candidate.isNamed || candidate.share >= JumpWords.least
      }
      return candidate.share >= JumpWords.least
        && candidate.share >= JumpWords.margin * strongest
    }
    .max { ($0.share, $1.first, $1.second) < ($1.share, $0.first, $0.second) }
  }

  private static func bestTwo(_ candidates: [Candidate]) -> [Candidate] {
    Array(
      candidates.sorted { ($1.share, $0.first, $0.second) < ($0.share, $1.first, $1.second) }
        .prefix(2))
  }

  private static func unclear(
    _ open: [Candidate], _ firsts: [JumpHalf], _ seconds: [JumpHalf]
  ) -> [(half: JumpHalf, side: JumpHalf.Side, others: [Int])] {
    let byFirst = Dictionary(grouping: open, by: \.first)
    let bySecond = Dictionary(grouping: open, by: \.second)
    return byFirst.keys.sorted().map { first in
      (firsts[first], .first, (byFirst[first] ?? []).map { seconds[$0.second].place })
    }
      + bySecond.keys.sorted().map { second in
        (seconds[second], .second, (bySecond[second] ?? []).map { firsts[$0.first].place })
      }
  }
}
