/// The slots in which all words may stand, best first: where a word stands in a headline, then in a
/// heading, then the others; each from the newest on.
struct CandidateSequence {
  /// Candidates of a range that are few enough to go to the text without another long list.
  private static let few = 16

  private let words: [Constraint]
  private let all: [Constraint]
  private let ranges: [Int]
  /// How many tiers are looked at: where headlines alone are wanted, no slot without one is.
  private let tiers: Int
  /// The slots that are looked at.
  private let stretches: [Range<Int>]
  /// Which tier and which range comes next.
  private var step = 0
  private var queue: ArraySlice<Int> = []
  private var seen: Set<Int> = []
  private var byRange: [Int: [Int]] = [:]

  /// - Parameters:
  ///   - words: Of each word, where it may stand.
  ///   - filters: The same of each filter.
  ///   - stretches: The slots that are looked at, ascending.
  ///   - isOfTitles: Whether headlines alone are wanted.
  init(
    words: [Constraint], filters: [Constraint], in stretches: [Range<Int>], isOfTitles: Bool
  ) {
    self.words = words
    all = words + filters
    self.stretches = stretches
    tiers = isOfTitles ? 1 : 3
    ranges = Set(
      stretches.flatMap {
        $0.lowerBound >> TermKey.rangeBits...($0.upperBound - 1) >> TermKey.rangeBits
      }
    ).sorted(by: >)
  }

  /// The next slots, `count` of them but at the end.
  mutating func next(_ count: Int, from index: inout PublishedIndex) throws -> [Int] {
    var slots: [Int] = []
    while slots.count < count {
      while queue.isEmpty {
        guard step < tiers * ranges.count else { return slots }
        queue = try batch(step, from: &index)[...]
        step += 1
      }
      slots.append(queue.removeFirst())
    }
    return slots
  }

  private mutating func batch(_ step: Int, from index: inout PublishedIndex) throws -> [Int] {
    let range = ranges[step % ranges.count]
    let tier = Posting.Tier(rawValue: step / ranges.count) ?? .text
    var slots = Set<Int>()
    if tier != .text {
      for word in words {
        slots.formUnion(try self.slots(word, tier, range, from: &index) ?? [])
      }
      if slots.isEmpty { return [] }
    }
    let candidates = try self.candidates(range, from: &index)
    let batch = candidates.reversed().filter {
      (tier == .text || slots.contains($0)) && !seen.contains($0)
    }
    seen.formUnion(batch)
    return batch
  }

  /// The slots of a range that meet every constraint, ascending.
  private mutating func candidates(
    _ range: Int, from index: inout PublishedIndex
  ) throws -> [Int] {
    if let known = byRange[range] { return known }
    var found: Set<Int>?
    for constraint in all {
      found = merged(found, try slots(constraint, .text, range, from: &index))
    }
    let start = range << TermKey.rangeBits
    let parts = stretches.map { $0.clamped(to: start..<start + 1 << TermKey.rangeBits) }
    let slots =
      found?.sorted().filter { slot in parts.contains { $0.contains(slot) } }
      ?? parts.flatMap { Array($0) }
    byRange[range] = slots
    return slots
  }

  private func merged(_ found: Set<Int>?, _ slots: Set<Int>?) -> Set<Int>? {
    guard let slots else { return found }
    return found?.intersection(slots) ?? slots
  }

  /// The slots of a range that one constraint allows; `nil` for all.
  private func slots(
    _ constraint: Constraint, _ tier: Posting.Tier, _ range: Int,
    from index: inout PublishedIndex
  ) throws -> Set<Int>? {
    var union = Set<Int>()
    for terms in constraint.alternatives {
      guard let slots = try slots(terms, tier, range, from: &index) else { return nil }
      union.formUnion(slots)
    }
    return union
  }

  /// The slots of a range that have all of some terms; short lists first, so that a rare term spares
  /// the pieces of a frequent one.
  private func slots(
    _ terms: [UInt32], _ tier: Posting.Tier, _ range: Int, from index: inout PublishedIndex
  ) throws -> Set<Int>? {
    var found: Set<Int>?
    var long: [UInt32] = []
    for term in terms {
      guard let list = try index.list(term, tier) else { return [] }
      switch list.content {
      case .everywhere: continue
      case .pieces: long.append(term)
      case .slots(let slots):
        found = merged(found, Set(slots.lazy.filter { $0 >> TermKey.rangeBits == range }))
      }
    }
    for term in long where (found?.count ?? .max) > CandidateSequence.few {
      let piece = try index.list(TermKey(term, tier, range: range))
      guard case .slots(let slots)? = piece?.content else { return [] }
      found = merged(found, Set(slots))
    }
    return found
  }
}
