/// Finds paragraphs and column widths together: the path of least cost over a run of body lines.
///
/// One column lasts for many lines, may change between paragraphs (another article) and, at a
/// price, inside one (a picture narrows the column), so the whole run decides, not a window.
struct ColumnFitter {
  private let lines: [BodyLine]
  private let columns: [Int]
  /// What it costs to enter a column for which few lines speak.
  private let rarity: [Int]
  /// Whether first lines are shorter than others; on some pages paragraphs aren't indented at all.
  private let isIndented: Bool
  /// For each line and column: whether the line begins a paragraph on the best path that ends with
  /// it there as a first line (0) or as a later one (1), and where that path came from.
  private var origins: [Origin] = []

  private struct Origin {
    let firstFrom: UInt16
    let laterFrom: UInt16
  }

  /// No path: more than any real cost, and small enough to add to.
  private static let never = 1 << 40

  static func fit(_ lines: [BodyLine]) -> ColumnPath {
    guard !lines.isEmpty else { return ColumnPath(steps: []) }
    var fitter = ColumnFitter(lines)
    return fitter.solve()
  }

  private init(_ lines: [BodyLine]) {
    self.lines = lines
    columns = ColumnFitter.candidates(lines)
    isIndented = ColumnFitter.isIndented(lines)
    rarity = columns.map { ColumnFitter.rarity(of: $0, in: lines) }
    origins.reserveCapacity(lines.count * columns.count)
  }

  /// The widths that many lines speak for, as full lines or as first lines.
  private static func candidates(_ lines: [BodyLine]) -> [Int] {
    var votes = [Int](repeating: 0, count: 260)
    for (line, next) in zip(lines, lines.dropFirst()) where abs(line.width - next.width) <= 2 {
      votes[min(line.width, next.width, 250)] += 6
      votes[min(max(line.width, next.width), 250)] += 6
    }
    for line in lines {
      let width = min(line.width, 250)
      votes[width] += 3
      votes[width + 1] += 2
      votes[width + 3] += 1
      votes[width + 4] += 2
      if width > 1 { votes[width - 1] += 2 }
    }
    let best = votes.indices.filter { votes[$0] > 0 }
      .sorted { (-votes[$0], $0) < (-votes[$1], $1) }
    return best.prefix(24).sorted()
  }

  /// Looks at the first two lines after short last lines: is the first one shorter?
  private static func isIndented(_ lines: [BodyLine]) -> Bool {
    var (flush, indented) = (0, 0)
    for index in lines.indices.dropFirst().dropLast() {
      let (line, next) = (lines[index], lines[index + 1])
      guard lines[index - 1].endsSentence, lines[index - 1].width < line.width - 6,
        !line.endsSentence, !next.endsSentence, !line.startsDateline
      else { continue }
      if abs(next.width - line.width) <= 1 { flush += 1 }
      if (2...6).contains(next.width - line.width) { indented += 1 }
    }
    return flush < 3 || flush <= 3 * indented
  }

  private static func rarity(of column: Int, in lines: [BodyLine]) -> Int {
    var support = 0
    for line in lines where abs(line.width - column) <= 1 || line.width - column + 4 == 0 {
      support += 1
      if support == 4 { return 0 }
    }
    return (4 - support) * 10
  }

  /// The best cost of a path for each column: as a first line and as a later line.
  private struct Costs {
    var first: [Int]
    var later: [Int]
  }

  private mutating func solve() -> ColumnPath {
    let count = columns.count
    var costs = Costs(
      first: rarity.map { LineCosts.starts(lines[0]) + $0 },
      later: [Int](repeating: ColumnFitter.never, count: count))
    for _ in 0..<count { origins.append(Origin(firstFrom: .max, laterFrom: .max)) }
    for index in 1..<lines.count { costs = step(costs, to: index) }
    return trace(costs)
  }

  /// The costs after one more line, given what the line before it is then known to be.
  private mutating func step(_ costs: Costs, to index: Int) -> Costs {
    let previous = lines[index - 1]
    let line = lines[index]
    let count = columns.count
    let goesOn = LineCosts.goesOn(previous) + LineCosts.continues(line)
    let starts = LineCosts.starts(line)
    let endSingle = LineCosts.ends(previous, after: nil) + starts
    let endLater =
      LineCosts.ends(previous, after: lines[max(0, index - 2)]) + starts
      + (line.startsDateline && previous.isTitular ? 45 : 0)
    var on = [Int](repeating: 0, count: count)
    var onFrom = [UInt16](repeating: 0, count: count)
    var over = on
    var overFrom = onFrom
    for place in 0..<count {
      let column = columns[place]
      let width = previous.width
      let fromFirst =
        costs.first[place] + goesOn
        + LineCosts.first(previous, column: column, isIndented: isIndented)
      let fromLater = costs.later[place] + LineCosts.middle(previous, column: column) + goesOn
      on[place] = min(fromFirst, fromLater)
      onFrom[place] = UInt16(place * 2 + (fromFirst <= fromLater ? 0 : 1))
      let single = costs.first[place] + LineCosts.single(previous, column: column) + endSingle
      let last = costs.later[place] + LineCosts.last(width, column: column) + endLater
      over[place] = min(single, last)
      overFrom[place] = UInt16(place * 2 + (single <= last ? 0 : 1))
    }
    return join(on, onFrom, over, overFrom, switching: switchCost(previous, line))
  }

  /// Allows each column to be reached from the best other one.
  private mutating func join(
    _ on: [Int], _ onFrom: [UInt16], _ over: [Int], _ overFrom: [UInt16], switching: Int
  ) -> Costs {
    var next = Costs(first: over, later: on)
    let bestOver = ColumnFitter.least(over)
    let bestOn = ColumnFitter.least(on)
    for place in columns.indices {
      var first = overFrom[place]
      var later = onFrom[place]
      let entering = switching + rarity[place]
      if over[bestOver] + entering < next.first[place] {
        next.first[place] = over[bestOver] + entering
        first = overFrom[bestOver]
      }
      let narrowing = 85 + rarity[place]
      if on[bestOn] + narrowing < next.later[place] {
        next.later[place] = on[bestOn] + narrowing
        later = onFrom[bestOn]
      }
      origins.append(Origin(firstFrom: first, laterFrom: later))
    }
    return next
  }

  private static func least(_ costs: [Int]) -> Int {
    var best = 0
    for place in costs.indices where costs[place] < costs[best] { best = place }
    return best
  }

  /// What a change of the column between two paragraphs costs.
  private func switchCost(_ previous: BodyLine, _ line: BodyLine) -> Int {
    if line.mustStart { return 20 }
    if previous.closesReport || line.startsDateline { return 30 }
    return previous.endsSentence ? 60 : 35
  }

  private func trace(_ costs: Costs) -> ColumnPath {
    guard let last = lines.last else { return ColumnPath(steps: []) }
    var best = 0
    var bestCost = Int.max
    for place in columns.indices {
      let column = columns[place]
      let single =
        costs.first[place] + LineCosts.single(last, column: column)
        + LineCosts.ends(last, after: nil)
      let end =
        costs.later[place] + LineCosts.last(last.width, column: column)
        + LineCosts.ends(last, after: lines[max(0, lines.count - 2)])
      if single < bestCost { (best, bestCost) = (place * 2, single) }
      if end < bestCost { (best, bestCost) = (place * 2 + 1, end) }
    }
    var steps: [ColumnPath.Step] = []
    var state = best
    var index = lines.count - 1
    while index >= 0 {
      let place = state / 2
      steps.append(ColumnPath.Step(column: columns[place], startsParagraph: state % 2 == 0))
      let origin = origins[index * columns.count + place]
      state = Int(state % 2 == 0 ? origin.firstFrom : origin.laterFrom)
      index -= 1
    }
    return ColumnPath(steps: steps.reversed())
  }
}
