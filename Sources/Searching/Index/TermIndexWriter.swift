import ArchiveModel

/// Makes shards of terms from groups that come in their order.
struct TermIndexWriter {
  /// Pairs that a character may begin, in all slots, before it has a list of its own.
  private static let mostPairs = 2048
  /// Postings of a list that stays in one piece.
  private static let longest = 4096

  private let universe: Int
  private let slotCount: Int
  private let pairs: [Int]
  private let emit: OutputSink
  private var writer: TermShardWriter
  /// The term that is being gathered, and its slots by tier.
  private var term: UInt32 = 0
  private var tiers = [[Int]](repeating: [], count: Posting.Tier.allCases.count)
  private var counts: [(number: UInt16, count: Int)] = []

  private(set) var shards: [Directory.TermEntry] = []

  /// - Parameters:
  ///   - universe: Every slot is below it.
  ///   - slots: Slots that hold something.
  ///   - pairs: For each character, by its number, how often it begins a pair in a slot.
  ///   - emit: Takes each shard as soon as it is whole.
  init(universe: Int, slots: Int, pairs: [Int], emit: @escaping OutputSink) {
    self.universe = universe
    slotCount = slots
    self.pairs = pairs
    self.emit = emit
    writer = TermShardWriter(universe: universe)
  }

  /// The most frequent characters, by their numbers, the most frequent first.
  var frequent: [UInt16] {
    counts.sorted { ($1.count, $0.number) < ($0.count, $1.number) }
      .prefix(SearchRoot.mostFrequent).map(\.number)
  }

  /// Adds the slots of the group that comes next.
  mutating func add(_ group: UInt64, _ slots: [Int]) throws {
    let next = UInt32(group >> 2)
    if next != term { try endTerm() }
    term = next
    tiers[Int(group & 3)] = slots
  }

  mutating func finish() throws {
    try endTerm()
    if let shard = writer.finish() { try write(shard) }
  }

  private mutating func endTerm() throws {
    defer { for tier in tiers.indices { tiers[tier].removeAll(keepingCapacity: true) } }
    let key = TermKey(term, .text)
    guard key.isSingle else { return try addTerm(key, isComplete: false) }
    let presence = tiers[Posting.Tier.presence.rawValue]
    counts.append((key.first, presence.count))
    let isComplete = pairs[Int(key.first)] > TermIndexWriter.mostPairs
    if isComplete { tiers[Posting.Tier.text.rawValue] = presence }
    try addTerm(key, isComplete: isComplete)
  }

  /// Adds the lists of the term that was gathered: one that tells the tiers too, or one for each tier
  /// where it is long.
  private mutating func addTerm(_ key: TermKey, isComplete: Bool) throws {
    let slots = tiers[Posting.Tier.text.rawValue]
    guard !slots.isEmpty else { return }
    let isEverywhere = isComplete && slots.count * 4 >= slotCount
    guard isEverywhere || isLong(slots) else {
      return try add(
        key,
        TermList(
          count: slots.count, content: .slots(slots), isComplete: isComplete, tiers: marks(slots)))
    }
    for tier in [Posting.Tier.title, .heading] where !tiers[tier.rawValue].isEmpty {
      try addList(tiers[tier.rawValue], tier, isComplete: false)
    }
    if isEverywhere {
      try add(key, TermList(count: slots.count, content: .everywhere, isComplete: true))
    } else {
      try addList(slots, .text, isComplete: isComplete)
    }
  }

  private func isLong(_ slots: [Int]) -> Bool {
    slots.count > TermIndexWriter.longest && universe > 1 << TermKey.rangeBits
  }

  /// For each slot its highest tier; empty where none is above the text.
  private func marks(_ slots: [Int]) -> [Posting.Tier] {
    let titles = tiers[Posting.Tier.title.rawValue]
    let headings = tiers[Posting.Tier.heading.rawValue]
    guard !titles.isEmpty || !headings.isEmpty else { return [] }
    var marks = [Posting.Tier](repeating: .text, count: slots.count)
    mark(headings, .heading, in: slots, &marks)
    mark(titles, .title, in: slots, &marks)
    // Where a character ends a passage, its headings may be those of other slots.
    return marks.allSatisfy { $0 == .text } ? [] : marks
  }

  /// Marks the slots that stand in a second list; both ascend.
  private func mark(
    _ some: [Int], _ tier: Posting.Tier, in slots: [Int], _ marks: inout [Posting.Tier]
  ) {
    var place = 0
    for slot in some {
      while place < slots.count, slots[place] < slot { place += 1 }
      if place < slots.count, slots[place] == slot { marks[place] = tier }
    }
  }

  private mutating func addList(
    _ slots: [Int], _ tier: Posting.Tier, isComplete: Bool
  ) throws {
    let key = TermKey(term, tier)
    guard isLong(slots) else {
      return try add(
        key, TermList(count: slots.count, content: .slots(slots), isComplete: isComplete))
    }
    try add(key, TermList(count: slots.count, content: .pieces, isComplete: isComplete))
    var rest = slots[...]
    while let last = rest.last {
      let range = last >> TermKey.rangeBits
      let start = rest.firstIndex { $0 >> TermKey.rangeBits == range } ?? rest.startIndex
      try add(
        TermKey(term, tier, range: range),
        TermList(
          count: rest.count - (start - rest.startIndex), content: .slots(Array(rest[start...]))))
      rest = rest[..<start]
    }
  }

  private mutating func add(_ key: TermKey, _ list: TermList) throws {
    if let shard = writer.add(key, list) { try write(shard) }
  }

  private mutating func write(_ shard: (first: TermKey, content: [UInt16])) throws {
    let file = Shard(.terms, shard.content)
    try emit(file.file)
    shards.append(Directory.TermEntry(first: shard.first, shard: file.fingerprint))
  }
}
