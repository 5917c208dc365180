/// The readings of a run of lines: each line the first or a later one of its paragraph, in one of
/// several columns; and what each reading costs.
///
/// One pass forwards and one backwards give the path of least cost and, for each line, how much more
/// the best path costs that reads it the other way. All columns are reckoned at once; of each line
/// only differences count, so its least cost is taken off and small numbers are enough.
struct ColumnLattice {
  /// What it costs to reach a line in each column.
  private struct Costs {
    /// As the first line of a paragraph.
    var first: ColumnValues
    /// As a later line.
    var later: ColumnValues

    /// The same differences, the least being 0.
    func lowered() -> Costs {
      let least = min(first.least, later.least)
      return Costs(first: first &- least, later: later &- least)
    }
  }

  private let lines: [BodyLine]
  private let columns: [Int]
  /// What it costs to enter a column for which few lines speak.
  private let rarity: ColumnValues
  private let rows: [LineCostRows.Rows]
  /// For each line the place of its rows.
  private let places: [Int]
  /// The seams before each line and after the last.
  private let seams: [LineSeam]

  /// No path: twice as much as any difference between the readings of a line.
  private static let never: Int16 = 6000

  /// What a change of the column inside a paragraph costs.
  private static let narrowing: Int16 = 85

  /// At least one column and at most `LineCostRows.width`.
  init(_ lines: [BodyLine], columns: [Int], rarity: [Int], isIndented: Bool) {
    // Columns that are repeated cost what the first of them does, and are never chosen.
    let missing = LineCostRows.width - columns.count
    let columns = columns + [Int](repeating: columns.last ?? 0, count: missing)
    let rarity = rarity + [Int](repeating: rarity.last ?? 0, count: missing)
    var values = ColumnValues()
    for place in 0..<LineCostRows.width { values[place] = Int16(truncatingIfNeeded: rarity[place]) }
    var costs = LineCostRows(columns: columns, isIndented: isIndented)
    places = lines.map { costs.place(of: $0) }
    rows = costs.all
    seams = LineSeam.all(of: lines, never: ColumnLattice.never)
    self.lines = lines
    self.columns = columns
    self.rarity = values
  }

  /// The path of least cost.
  func solve() -> ColumnPath {
    guard !lines.isEmpty else { return ColumnPath(steps: []) }
    var costs: [Costs] = []
    costs.reserveCapacity(lines.count)
    var last = Costs(first: rarity, later: ColumnValues(repeating: ColumnLattice.never))
    costs.append(last)
    for index in 1..<max(1, lines.count) {
      last = step(last, over: index - 1)
      costs.append(last)
    }
    return path(costs)
  }

  /// What ends with a line and what goes on after it, in each column.
  @inline(__always)
  private func after(_ costs: Costs, _ index: Int) -> (
    single: ColumnValues, last: ColumnValues, on: ColumnValues
  ) {
    let row = rows[places[index]]
    let seam = seams[index + 1]
    let on = pointwiseMin(costs.first &+ row.first, costs.later &+ row.middle) &+ seam.goesOn
    let single = costs.first &+ row.single &+ seam.endSingle
    return (single, costs.later &+ row.last &+ seam.endLater, on)
  }

  /// Reads one line: from its costs those of the next line.
  @inline(__always)
  private func step(_ costs: Costs, over index: Int) -> Costs {
    let (single, last, on) = after(costs, index)
    let over = pointwiseMin(single, last)
    // Each column can be reached from the best other one.
    let entering = rarity &+ (over.least &+ seams[index + 1].switching)
    let narrowing = rarity &+ (on.least &+ ColumnLattice.narrowing)
    return Costs(first: pointwiseMin(over, entering), later: pointwiseMin(on, narrowing)).lowered()
  }

  /// Goes backwards over the lines: the path, and the margin of each line.
  private func path(_ costs: [Costs]) -> ColumnPath {
    var steps: [ColumnPath.Step] = []
    steps.reserveCapacity(lines.count)
    // The least cost of all that comes after a line: as a paragraph's end, as its going on.
    var (over, on) = (ColumnValues(), ColumnValues(repeating: ColumnLattice.never))
    var state = 0
    for index in lines.indices.reversed() {
      let (row, seam) = (rows[places[index]], seams[index + 1])
      let goesOn = on &+ seam.goesOn
      let first = pointwiseMin(row.first &+ goesOn, row.single &+ over &+ seam.endSingle)
      let later = pointwiseMin(row.middle &+ goesOn, row.last &+ over &+ seam.endLater)
      let whole = Costs(first: costs[index].first &+ first, later: costs[index].later &+ later)
      let (leastFirst, leastLater) = (whole.first.least, whole.later.least)
      state = index == lines.count - 1 ? best(whole) : origin(of: state, at: index + 1, costs)
      steps.append(
        ColumnPath.Step(
          column: columns[state % LineCostRows.width],
          startsParagraph: state < LineCostRows.width, margin: abs(Int(leastFirst - leastLater))))
      guard index > 0 else { break }
      let entering = (first &+ rarity).least &+ seams[index].switching
      let narrowing = (later &+ rarity).least &+ ColumnLattice.narrowing
      let next = Costs(
        first: pointwiseMin(first, ColumnValues(repeating: entering)),
        later: pointwiseMin(later, ColumnValues(repeating: narrowing))
      ).lowered()
      (over, on) = (next.first, next.later)
    }
    return ColumnPath(steps: steps.reversed())
  }

  /// The first of the cheapest states: a column's number for a first line, with `width` added for a
  /// later one.
  private func best(_ whole: Costs) -> Int {
    var (best, cost) = (0, Int16.max)
    for place in 0..<LineCostRows.width {
      if whole.first[place] < cost { (best, cost) = (place, whole.first[place]) }
      if whole.later[place] < cost {
        (best, cost) = (LineCostRows.width + place, whole.later[place])
      }
    }
    return best
  }

  /// From which state of the line before a state is reached at the least cost.
  private func origin(of state: Int, at index: Int, _ costs: [Costs]) -> Int {
    let before = costs[index - 1]
    let place = state % LineCostRows.width
    let (single, last, on) = after(before, index - 1)
    if state < LineCostRows.width {
      let over = pointwiseMin(single, last)
      let least = over.least
      let isEntered = least &+ seams[index].switching &+ rarity[place] < over[place]
      let from = isEntered ? ColumnLattice.first(least, in: over) : place
      return single[from] <= last[from] ? from : LineCostRows.width + from
    }
    let least = on.least
    let isNarrowed = least &+ ColumnLattice.narrowing &+ rarity[place] < on[place]
    let from = isNarrowed ? ColumnLattice.first(least, in: on) : place
    let row = rows[places[index - 1]]
    return before.first[from] &+ row.first[from] <= before.later[from] &+ row.middle[from]
      ? from : LineCostRows.width + from
  }

  private static func first(_ value: Int16, in values: ColumnValues) -> Int {
    values.indices.first { values[$0] == value } ?? 0
  }
}
