/// What the place between two lines costs, whatever the column.
struct LineSeam {
  /// That the paragraph goes on.
  let goesOn: Int16
  /// That the line before is a whole paragraph.
  let endSingle: Int16
  /// That a paragraph of several lines ends with the line before.
  let endLater: Int16
  /// That the column changes with the paragraph.
  let switching: Int16

  /// The seams before each line and after the last one, after which nothing goes on: that costs
  /// `never`.
  static func all(of lines: [BodyLine], never: Int16) -> [LineSeam] {
    guard let last = lines.last else { return [] }
    var seams = [LineSeam(goesOn: never, endSingle: 0, endLater: 0, switching: 0)]
    seams.reserveCapacity(lines.count + 1)
    lines.withUnsafeBufferPointer { lines in
      for index in 1..<lines.count { seams.append(LineSeam(lines, before: index)) }
    }
    seams.append(
      LineSeam(
        goesOn: Int(never), endSingle: LineCosts.ends(last, after: nil),
        endLater: LineCosts.ends(last, after: lines[max(0, lines.count - 2)]), switching: 0))
    return seams
  }

  private init(_ lines: UnsafeBufferPointer<BodyLine>, before index: Int) {
    let previous = lines[index - 1]
    let line = lines[index]
    let starts = LineCosts.starts(line)
    self.init(
      goesOn: LineCosts.goesOn(previous) + LineCosts.continues(line),
      endSingle: LineCosts.ends(previous, after: nil) + starts + LineCosts.block(previous, line),
      endLater: LineCosts.ends(previous, after: lines[max(0, index - 2)]) + starts
        + (line.startsDateline && previous.isTitular ? 45 : 0),
      switching: LineCosts.switches(previous, line))
  }

  private init(goesOn: Int, endSingle: Int, endLater: Int, switching: Int) {
    self.goesOn = Int16(truncatingIfNeeded: goesOn)
    self.endSingle = Int16(truncatingIfNeeded: endSingle)
    self.endLater = Int16(truncatingIfNeeded: endLater)
    self.switching = Int16(truncatingIfNeeded: switching)
  }

  private init(goesOn: Int16, endSingle: Int16, endLater: Int16, switching: Int16) {
    self.goesOn = goesOn
    self.endSingle = endSingle
    self.endLater = endLater
    self.switching = switching
  }
}
