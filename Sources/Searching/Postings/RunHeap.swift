/// Merges sorted runs: always the smallest of what stands first in each.
struct RunHeap {
  private var runs: [RunReader]
  /// A binary heap of the runs' next postings.
  private var heap: [(posting: UInt64, run: Int)] = []

  init(_ runs: [RunReader]) throws {
    self.runs = runs
    for run in runs.indices {
      if let posting = try self.runs[run].next() { heap.append((posting, run)) }
    }
    heap.sort { $0.posting < $1.posting }
  }

  mutating func next() throws -> UInt64? {
    guard let top = heap.first else { return nil }
    if let posting = try runs[top.run].next() {
      heap[0].posting = posting
    } else {
      let last = heap.removeLast()
      if heap.isEmpty { return top.posting }
      heap[0] = last
    }
    sink()
    return top.posting
  }

  private mutating func sink() {
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < heap.count else { return }
      if child + 1 < heap.count, heap[child + 1].posting < heap[child].posting { child += 1 }
      guard heap[child].posting < heap[place].posting else { return }
      heap.swapAt(place, child)
      place = child
    }
  }
}
