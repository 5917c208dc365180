/// What a line costs in each of up to sixteen columns, as a paragraph's first, middle, last or only
/// line.
///
/// Few widths occur on a page, so the rows of each are made once and lines share them.
struct LineCostRows {
  /// How many columns are compared at most.
  static let width = ColumnValues.scalarCount

  /// The four rows of a line, which lie one behind the other.
  struct Rows {
    var first = ColumnValues()
    var middle = ColumnValues()
    var last = ColumnValues()
    var single = ColumnValues()
  }

  /// All rows that were made; lines are told their place in it.
  private(set) var all: [Rows] = []

  private let columns: [Int]
  private let columnValues: ColumnValues
  private let isIndented: Bool
  /// Lines that are wider cost what lines of this width do.
  private let widest: Int
  /// For each width and each sort of line the place of its rows; -1 where they aren't made yet.
  private var places: [Int32]

  /// What a line without peculiarities costs.
  private struct Entry {
    let first: Int16
    let middle: Int16
  }

  private static let reach = 8
  private static let sorts = 8
  /// For lines that don't and that do hang, the costs for differences of width and column from -8 to 8.
  private let tables: [[Entry]]
  private static let tables = [false, true].map { isIndented in
    [false, true].map { isHung in
      (-reach...reach).map { difference in
        Entry(
          first: Int16(
            truncatingIfNeeded: LineCosts.first(
              difference, isHung: isHung, isIndented: isIndented)),
          middle: Int16(truncatingIfNeeded: LineCosts.middle(difference, isHung: isHung)))
      }
    }
  }

  /// Of exactly `width` columns; those at the end may be repeated.
  init(columns: [Int], isIndented: Bool) {
    self.columns = columns
    columnValues = ColumnValues(columns.map { Int16(truncatingIfNeeded: $0) })
    self.isIndented = isIndented
    tables = LineCostRows.tables[isIndented ? 1 : 0]
    widest = (columns.max() ?? 0) + LineCostRows.reach
    places = [Int32](repeating: -1, count: (widest + 1) * LineCostRows.sorts)
  }

  /// Where the rows of a line stand in `all`.
  mutating func place(of line: BodyLine) -> Int {
    if line.opensHeading || line.nextUnbroken > 3 {
      all.append(rows(line, isName: isName(line), isCorrected: true))
      return all.count - 1
    }
    let isName = isName(line)
    let sort = (line.isHung ? 1 : 0) + (isName ? 2 : 0) + (line.indent == .none ? 4 : 0)
    let slot = min(line.width, widest) * LineCostRows.sorts + sort
    if places[slot] < 0 {
      places[slot] = Int32(truncatingIfNeeded: all.count)
      all.append(rows(line, isName: isName, isCorrected: false))
    }
    return Int(places[slot])
  }

  /// Whether it costs little to take a line for the name of a column.
  private func isName(_ line: BodyLine) -> Bool {
    line.isTitular && (line.place != .apart || (6...10).contains(line.width))
  }

  private func rows(_ line: BodyLine, isName: Bool, isCorrected: Bool) -> Rows {
    let (reach, width) = (LineCostRows.reach, LineCostRows.width)
    let table = tables[line.isHung ? 1 : 0]
    let indent = line.indent == .none ? LineCosts.unindented : 0
    var rows = Rows()
    let excess = ColumnValues(repeating: Int16(clamping: line.width)) &- columnValues
    rows.last = LineCosts.last(excess)
    rows.single = isName ? ColumnValues(repeating: LineCosts.name) : LineCosts.single(excess)
    // Written value by value where they lie; a vector would be stored and loaded for each.
    withUnsafeMutableBytes(of: &rows) { bytes in
      let values = bytes.assumingMemoryBound(to: Int16.self)
      for place in 0..<width {
        let slot = max(-reach, min(reach, line.width - columns[place])) + reach
        var (first, middle) = (table[slot].first, table[slot].middle)
        if isCorrected { correct(&first, &middle, line, columns[place]) }
        values[place] = first &+ indent
        values[width + place] = middle
      }
    }
    return rows
  }

  /// The rare lines that are short for a reason.
  private func correct(
    _ first: inout Int16, _ middle: inout Int16, _ line: BodyLine, _ column: Int
  ) {
    if line.endsEarly(before: column) { middle = min(middle, 30) }
    guard isIndented else {
      first = middle
      return
    }
    if line.opensHeading, (-6..<0).contains(line.width - column + 4) {
      first = min(first, 45)
    } else if line.endsEarly(before: column - 4) {
      first = min(first, 30)
    }
  }
}
