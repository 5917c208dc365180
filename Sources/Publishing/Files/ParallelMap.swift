/// Maps items on all cores; results stand in the order of the items, whoever is ready first.
///
/// Work is cut into blocks, several a core, so that a slow item does not hold the others up. Items with a
/// `weight`, which says how many of the observer's things each is, are blocks by themselves.
package func parallelMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], step: BuildEvent.Step? = nil, observer: BuildEvent.Observer? = nil,
  weight: ((Item) -> Int)? = nil, _ transform: @escaping @Sendable (Item) -> Result
) async -> [Result] {
  let size = weight == nil ? max(1, min(64, items.count / 16)) : 1
  let total = weight.map { items.map($0).reduce(0, +) } ?? items.count
  let starts = Array(stride(from: 0, to: items.count, by: size))
  return await withTaskGroup(of: (Int, [Result]).self) { group in
    for start in starts {
      group.addTask {
        (start, items[start..<min(start + size, items.count)].map(transform))
      }
    }
    var blocks = [[Result]](repeating: [], count: starts.count)
    var done = 0
    for await (start, results) in group {
      blocks[start / size] = results
      done += weight?(items[start]) ?? results.count
      if let step, let observer { observer(.progress(step, done: done, of: total)) }
    }
    var results: [Result] = []
    results.reserveCapacity(items.count)
    for index in blocks.indices {
      results += blocks[index]
      blocks[index] = []
    }
    return results
  }
}
