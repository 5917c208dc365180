/// Maps items on all cores; results stand in the order of the items, whoever is ready first.
///
/// Work is cut into blocks, several a core, so that a slow item does not hold the others up.
package func parallelMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], step: BuildEvent.Step? = nil, observer: BuildEvent.Observer? = nil,
  _ transform: @escaping @Sendable (Item) -> Result
) async -> [Result] {
  let size = max(1, min(64, items.count / 16))
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
      done += results.count
      if let step, let observer { observer(.progress(step, done: done, of: items.count)) }
    }
    return blocks.flatMap { $0 }
  }
}
