/// The readings of a run of lines: each line the first or a later one of its paragraph, in one of
/// several columns; and what each reading costs.
///
/// One pass forwards and one backwards give the path of least cost and, for each line, how much more
/// the best path costs that reads it the other way.
struct ColumnLattice {
  private let lines: [BodyLine]
  private let columns: [Int]
  /// What it costs to enter a column for which few lines speak.
  private let rarity: [Int32]
  private let lineCosts: LineCostRows

  /// No path: more than any real cost, and small enough to add to.
  private static let never: Int32 = 1 << 28

  /// What a change of the column inside a paragraph costs.
  private static let narrowing: Int32 = 85

  /// At most 127 columns.
  init(_ lines: [BodyLine], columns: [Int], rarity: [Int], isIndented: Bool) {
    self.lines = lines
    self.columns = columns
    self.rarity = rarity.map { Int32($0) }
    lineCosts = LineCostRows(columns: columns, isIndented: isIndented)
  }

  /// The path of least cost.
  func solve() -> ColumnPath {
    guard let first = lines.first else { return ColumnPath(steps: []) }
    let count = columns.count
    let states = 2 * count
    var rows = [Int32](repeating: 0, count: lines.count * 4 * count)
    var costs = [Int32](repeating: ColumnLattice.never, count: lines.count * states)
    var origins = [UInt8](repeating: 0, count: lines.count * states)
    for place in 0..<count { costs[place] = Int32(LineCosts.starts(first)) + rarity[place] }
    return costs.withUnsafeMutableBufferPointer { costs in
      origins.withUnsafeMutableBufferPointer { origins in
        rows.withUnsafeMutableBufferPointer { rows in
          for (index, line) in lines.enumerated() {
            let row = UnsafeMutableBufferPointer(rebasing: rows[(index * 4 * count)...])
            lineCosts.fill(row, line)
            guard index + 1 < lines.count else { break }
            step(
              UnsafeMutableBufferPointer(rebasing: costs[(index * states)...]),
              UnsafeMutableBufferPointer(rebasing: origins[((index + 1) * states)...]),
              UnsafeBufferPointer(row), Seam(lines, before: index + 1))
          }
          return path(
            UnsafeBufferPointer(costs), UnsafeBufferPointer(origins), UnsafeBufferPointer(rows))
        }
      }
    }
  }

  /// What the seam between two lines costs, whatever the column.
  private struct Seam {
    let goesOn: Int32
    let endSingle: Int32
    let endLater: Int32
    let switching: Int32

    init(_ lines: [BodyLine], before index: Int) {
      let previous = lines[index - 1]
      let line = lines[index]
      let starts = LineCosts.starts(line)
      goesOn = Int32(LineCosts.goesOn(previous) + LineCosts.continues(line))
      endSingle = Int32(
        LineCosts.ends(previous, after: nil) + starts + LineCosts.block(previous, line))
      endLater = Int32(
        LineCosts.ends(previous, after: lines[max(0, index - 2)]) + starts
          + (line.startsDateline && previous.isTitular ? 45 : 0))
      switching = Int32(LineCosts.switches(previous, line))
    }

    /// The seam after the last line.
    init(closing lines: [BodyLine]) {
      goesOn = ColumnLattice.never
      endSingle = lines.last.map { Int32(LineCosts.ends($0, after: nil)) } ?? 0
      endLater =
        lines.last.map { Int32(LineCosts.ends($0, after: lines[max(0, lines.count - 2)])) } ?? 0
      switching = 0
    }
  }

  /// Reads one line: from its costs those of the next line, which follow them.
  private func step(
    _ costs: UnsafeMutableBufferPointer<Int32>, _ origins: UnsafeMutableBufferPointer<UInt8>,
    _ row: UnsafeBufferPointer<Int32>, _ seam: Seam
  ) {
    let count = columns.count
    let states = 2 * count
    var (leastOver, leastOn) = (Int32.max, Int32.max)
    var (leastOverFrom, leastOnFrom): (UInt8, UInt8) = (0, 0)
    for place in 0..<count {
      let (first, later) = (costs[place], costs[count + place])
      let (onFirst, onLater) = (first + row[place], later + row[count + place])
      let single = first + row[3 * count + place] + seam.endSingle
      let last = later + row[2 * count + place] + seam.endLater
      let on = min(onFirst, onLater) + seam.goesOn
      let over = min(single, last)
      let onFrom = UInt8(truncatingIfNeeded: onFirst <= onLater ? place : count + place)
      let overFrom = UInt8(truncatingIfNeeded: single <= last ? place : count + place)
      (costs[states + place], costs[states + count + place]) = (over, on)
      (origins[place], origins[count + place]) = (overFrom, onFrom)
      if over < leastOver { (leastOver, leastOverFrom) = (over, overFrom) }
      if on < leastOn { (leastOn, leastOnFrom) = (on, onFrom) }
    }
    // Each column can be reached from the best other one.
    for place in 0..<count {
      let over = leastOver + seam.switching + rarity[place]
      if over < costs[states + place] {
        (costs[states + place], origins[place]) = (over, leastOverFrom)
      }
      let on = leastOn + ColumnLattice.narrowing + rarity[place]
      if on < costs[states + count + place] {
        (costs[states + count + place], origins[count + place]) = (on, leastOnFrom)
      }
    }
  }

  /// Goes backwards over the lines: the path, and the margin of each line.
  private func path(
    _ costs: UnsafeBufferPointer<Int32>, _ origins: UnsafeBufferPointer<UInt8>,
    _ rows: UnsafeBufferPointer<Int32>
  ) -> ColumnPath {
    let count = columns.count
    var scratch = [Int32](repeating: 0, count: 2 * count)
    return scratch.withUnsafeMutableBufferPointer { scratch in
      path(costs, origins, rows, scratch)
    }
  }

  private func path(
    _ costs: UnsafeBufferPointer<Int32>, _ origins: UnsafeBufferPointer<UInt8>,
    _ rows: UnsafeBufferPointer<Int32>, _ scratch: UnsafeMutableBufferPointer<Int32>
  ) -> ColumnPath {
    let count = columns.count
    var steps: [ColumnPath.Step] = []
    steps.reserveCapacity(lines.count)
    /// The least cost of all that comes after a line: as a paragraph's end, as its going on.
    let over = UnsafeMutableBufferPointer(rebasing: scratch[..<count])
    let on = UnsafeMutableBufferPointer(rebasing: scratch[count...])
    over.update(repeating: 0)
    on.update(repeating: ColumnLattice.never)
    var state = 0
    for index in lines.indices.reversed() {
      let isLast = index == lines.count - 1
      let seam = isLast ? Seam(closing: lines) : Seam(lines, before: index + 1)
      let row = UnsafeBufferPointer(rebasing: rows[(index * 4 * count)...])
      let base = index * 2 * count
      var (leastFirst, leastLater) = (Int32.max, Int32.max)
      var (entering, narrowing) = (Int32.max, Int32.max)
      var (best, bestCost) = (0, Int32.max)
      for place in 0..<count {
        let goesOn = on[place] + seam.goesOn
        let first = min(row[place] + goesOn, row[3 * count + place] + seam.endSingle + over[place])
        let later = min(
          row[count + place] + goesOn, row[2 * count + place] + seam.endLater + over[place])
        over[place] = first
        on[place] = min(later, ColumnLattice.never)
        let whole = (first: costs[base + place] + first, later: costs[base + count + place] + later)
        if whole.first < bestCost { (best, bestCost) = (place, whole.first) }
        if whole.later < bestCost { (best, bestCost) = (count + place, whole.later) }
        leastFirst = min(leastFirst, whole.first)
        leastLater = min(leastLater, whole.later)
        entering = min(entering, first + rarity[place])
        narrowing = min(narrowing, on[place] + rarity[place])
      }
      if isLast { state = best }
      steps.append(
        ColumnPath.Step(
          column: columns[state % count], startsParagraph: state < count,
          margin: Int(min(abs(leastFirst - leastLater), ColumnLattice.never))))
      state = Int(origins[base + state])
      guard index > 0 else { break }
      let switching = Int32(LineCosts.switches(lines[index - 1], lines[index]))
      for place in 0..<count {
        over[place] = min(over[place], entering + switching)
        on[place] = min(on[place], narrowing + ColumnLattice.narrowing)
      }
    }
    return ColumnPath(steps: steps.reversed())
  }
}
