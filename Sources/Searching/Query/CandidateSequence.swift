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
  /// Terms of a word that are asked at first; the text decides the rest.
  private static let fewTerms = 3

  /// Which tier and which range comes next.
  private var step = 0
  private var queue: ArraySlice<Int> = []
  private var seen: Set<Int> = []
  private var byRange: [Int: [Int]] = [:]
  private var isNarrow = false
  private var narrowByRange: [Int: Set<Int>] = [:]

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
      let slot = queue.removeFirst()
      if try isCandidate(slot, from: &index) { slots.append(slot) }
    }
    return slots
  }

  /// Asks all terms of the words for what comes next: where the text did not keep what few terms
  /// promised, further lists cost less than further texts.
  mutating func narrow() { isNarrow = true }

  private mutating func isCandidate(_ slot: Int, from index: inout PublishedIndex) throws -> Bool {
    guard isNarrow else { return true }
    let range = slot >> TermKey.rangeBits
    if let known = narrowByRange[range] { return known.contains(slot) }
    let narrow = Set(try candidates(range, terms: Constraint.mostTerms, from: &index))
    narrowByRange[range] = narrow
    return narrow.contains(slot)
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
    let candidates =
      try byRange[range]
      ?? self.candidates(range, terms: CandidateSequence.fewTerms, from: &index)
    byRange[range] = candidates
    let batch = candidates.reversed().filter {
      (tier == .text || slots.contains($0)) && !seen.contains($0)
    }
    seen.formUnion(batch)
    return batch
  }

  /// The slots of a range that meet every constraint, ascending.
  private mutating func candidates(
    _ range: Int, terms: Int, from index: inout PublishedIndex
  ) throws -> [Int] {
    var found: Set<Int>?
    for constraint in all {
      found = merged(found, try slots(constraint, .text, range, terms: terms, from: &index))
    }
    let start = range << TermKey.rangeBits
    let parts = stretches.map { $0.clamped(to: start..<start + 1 << TermKey.rangeBits) }
    return found?.sorted().filter { slot in parts.contains { $0.contains(slot) } }
      ?? parts.flatMap { Array($0) }
  }

  private func merged(_ found: Set<Int>?, _ slots: Set<Int>?) -> Set<Int>? {
    guard let slots else { return found }
    return found?.intersection(slots) ?? slots
  }

  /// The slots of a range that one constraint allows; `nil` for all.
  private func slots(
    _ constraint: Constraint, _ tier: Posting.Tier, _ range: Int,
    terms: Int = CandidateSequence.fewTerms, from index: inout PublishedIndex
  ) throws -> Set<Int>? {
    var union = Set<Int>()
    for alternative in constraint.alternatives {
      let slots = try slots(alternative.prefix(terms), tier, range, from: &index)
      guard let slots else { return nil }
      union.formUnion(slots)
    }
    return union
  }

  /// The slots of a range that have all of some terms; `nil` for all.
  private func slots(
    _ terms: ArraySlice<UInt32>, _ tier: Posting.Tier, _ range: Int,
    from index: inout PublishedIndex
  ) throws -> Set<Int>? {
    var found: Set<Int>?
    for term in terms {
      switch try index.list(term, tier)?.content {
      case .everywhere: continue
      case .pieces where (found?.count ?? .max) <= CandidateSequence.few: continue
      case .pieces:
        let piece = try index.list(TermKey(term, tier, range: range))
        guard case .slots(let slots)? = piece?.content else { return [] }
        found = merged(found, Set(slots))
      case .slots(let slots):
        found = merged(found, Set(slots.lazy.filter { $0 >> TermKey.rangeBits == range }))
      case nil: return []
      }
    }
    return found
  }
}
