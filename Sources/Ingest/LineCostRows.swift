/// What a line costs in each of several columns, as a paragraph's first, middle, last or only line.
struct LineCostRows {
  private let columns: [Int]
  private let isIndented: Bool
  /// The costs of lines without peculiarities for differences of width and column from -8 to 8.
  private let plain: Table
  private let hung: Table

  private struct Table {
    var first: [Int32] = []
    var middle: [Int32] = []
  }

  private static let reach = 8

  init(columns: [Int], isIndented: Bool) {
    self.columns = columns
    self.isIndented = isIndented
    plain = LineCostRows.table(isHung: false, isIndented: isIndented)
    hung = LineCostRows.table(isHung: true, isIndented: isIndented)
  }

  private static func table(isHung: Bool, isIndented: Bool) -> Table {
    var table = Table()
    for difference in -reach...reach {
      table.first.append(
        Int32(LineCosts.first(difference, isHung: isHung, isIndented: isIndented)))
      table.middle.append(Int32(LineCosts.middle(difference, isHung: isHung)))
    }
    return table
  }

  /// Writes four rows, one after the other: first, middle, last, single.
  func fill(_ row: UnsafeMutableBufferPointer<Int32>, _ line: BodyLine) {
    let count = columns.count
    let table = line.isHung ? hung : plain
    let width = line.width
    for place in 0..<count {
      let column = columns[place]
      let slot =
        max(-LineCostRows.reach, min(LineCostRows.reach, width - column)) + LineCostRows.reach
      row[place] = table.first[slot]
      row[count + place] = table.middle[slot]
      row[2 * count + place] = LineCosts.last(width, column: column)
      row[3 * count + place] = LineCosts.single(width, column: column)
    }
    if line.isTitular, line.place != .apart || (6...10).contains(width) {
      for place in 0..<count { row[3 * count + place] = LineCosts.name }
    }
    if line.opensHeading || line.nextUnbroken > 3 { correct(row, line) }
    if line.indent == .none {
      for place in 0..<count { row[place] += LineCosts.unindented }
    }
  }

  /// The rare lines that are short for a reason.
  private func correct(_ row: UnsafeMutableBufferPointer<Int32>, _ line: BodyLine) {
    let count = columns.count
    for place in 0..<count {
      let column = columns[place]
      if line.endsEarly(before: column) { row[count + place] = min(row[count + place], 30) }
      guard isIndented else {
        row[place] = row[count + place]
        continue
      }
      if line.opensHeading, (-6..<0).contains(line.width - column + 4) {
        row[place] = min(row[place], 45)
      } else if line.endsEarly(before: column - 4) {
        row[place] = min(row[place], 30)
      }
    }
  }
}
