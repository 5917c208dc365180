/// All postings of an archive: gathered in runs of bounded size, which are put aside and merged at the
/// end.
///
/// Memory is one run, whatever the archive's size, where a storage takes the runs.
/// Source: Heinz and Zobel, Efficient single-pass index construction (2003).
struct PostingRuns {
  /// Postings of a run: 16 MiB, and as much again while they are sorted.
  private let capacity: Int
  private let storage: RunStorage?
  private var run = PostingRun()
  private var kept: [UInt8] = []
  /// Where each run begins, and the end of the last.
  private var starts = [0]

  init(storage: RunStorage?, capacity: Int = 1 << 22) {
    self.storage = storage
    self.capacity = capacity
  }

  /// Begins a slot, higher than those before it.
  mutating func begin(slot: Int) throws {
    if run.count >= capacity { try spill() }
    run.begin(slot: slot)
  }

  /// Adds a group to the slot; `false` where it stands there already.
  @inline(__always) @discardableResult
  mutating func add(_ group: UInt64) -> Bool { run.add(group) }

  /// Each group: its distance from the one before, how many slots, their distances; seven bits a byte.
  private mutating func spill() throws {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(run.count * 3 / 2)
    var last: UInt64 = 0
    run.drain { group, slots in
      PostingRuns.append(group - last, to: &bytes)
      last = group
      PostingRuns.append(UInt64(slots.count), to: &bytes)
      var before: UInt32 = 0
      for slot in slots {
        PostingRuns.append(UInt64(slot - before), to: &bytes)
        before = slot
      }
    }
    starts.append((starts.last ?? 0) + bytes.count)
    if let storage { try storage.append(bytes) } else { kept += bytes }
  }

  @inline(__always)
  private static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Gives every group, ascending, with its slots, ascending.
  mutating func merge(_ take: (UInt64, [Int]) throws -> Void) throws {
    guard starts.count > 1 else {
      return try run.drain { try take($0, $1.map { Int($0) }) }
    }
    try spill()
    run = PostingRun()
    var readers = try zip(starts, starts.dropFirst()).map { start, end in
      try RunReader(from: start, to: end, read: reader)
    }
    var slots: [Int] = []
    while let group = readers.lazy.map(\.group).min(), group != .max {
      slots.removeAll(keepingCapacity: true)
      // Runs were put aside in the order of their slots.
      for place in readers.indices where readers[place].group == group {
        try readers[place].next(&slots)
      }
      try take(group, slots)
    }
  }

  private var reader: (Int, Int) throws -> [UInt8] {
    if let storage { return storage.read }
    let kept = kept
    return { offset, count in Array(kept[offset..<min(kept.count, offset + count)]) }
  }
}
