/// All postings of an archive, sorted in runs of bounded size and merged at the end.
///
/// Memory is one buffer of postings, whatever the archive's size, where a storage takes the runs.
struct PostingRuns {
  /// Postings that are sorted at once: 32 MiB and as much again while they are sorted.
  private let capacity: Int
  private let storage: RunStorage?
  private var buffer: [UInt64] = []
  private var kept: [UInt8] = []
  /// Where each run begins, and the end of the last.
  private var starts = [0]

  init(storage: RunStorage?, capacity: Int = 1 << 22) {
    self.storage = storage
    self.capacity = capacity
  }

  mutating func append(_ posting: UInt64) throws {
    buffer.append(posting)
    if buffer.count >= capacity { try spill() }
  }

  private mutating func spill() throws {
    PostingSort.sort(&buffer)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(buffer.count * 3)
    var last: UInt64 = 0
    for posting in buffer {
      var gap = posting - last
      last = posting
      while gap >= 0x80 {
        bytes.append(UInt8(gap & 0x7F) | 0x80)
        gap >>= 7
      }
      bytes.append(UInt8(gap))
    }
    buffer.removeAll(keepingCapacity: true)
    starts.append((starts.last ?? 0) + bytes.count)
    if let storage { try storage.append(bytes) } else { kept += bytes }
  }

  /// Gives every posting once, ascending.
  mutating func merge(_ take: (UInt64) throws -> Void) throws {
    guard starts.count > 1 else {
      PostingSort.sort(&buffer)
      for posting in buffer { try take(posting) }
      return
    }
    if !buffer.isEmpty { try spill() }
    buffer = []
    var heap = try RunHeap(
      zip(starts, starts.dropFirst()).map { start, end in
        RunReader(from: start, to: end, read: reader)
      })
    var last: UInt64?
    while let posting = try heap.next() {
      if posting != last { try take(posting) }
      last = posting
    }
  }

  private var reader: (Int, Int) throws -> [UInt8] {
    if let storage { return storage.read }
    let kept = kept
    return { offset, count in Array(kept[offset..<min(kept.count, offset + count)]) }
  }
}
