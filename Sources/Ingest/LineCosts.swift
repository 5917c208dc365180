/// What it costs to take a line for the first, middle or last of a paragraph in a column.
///
/// Costs are tenths of a natural logarithm of a chance; less is likelier.
/// Source: counts over 5,600 body lines of fifty pages with known columns.
enum LineCosts {
  /// A line that goes on though four em and more of the column are empty.
  private static let farShort = 130

  /// A middle line is as wide as the column, give or take what may not end or begin a line.
  static func middle(_ difference: Int, isHung: Bool) -> Int {
    switch difference {
    case 0: isHung ? 13 : 9
    case 1: isHung ? 11 : 13
    case -1: isHung ? 19 : 16
    case 2: isHung ? 17 : 31
    case -2: isHung ? 35 : 31
    case 3: isHung ? 33 : 70
    case -3: 68
    case -4: 80
    case ..<(-7): farShort
    default: 100
    }
  }

  /// A first line is two em shorter, since its indent was stripped.
  static func first(_ difference: Int, isHung: Bool, isIndented: Bool) -> Int {
    guard isIndented else { return middle(difference, isHung: isHung) }
    return switch difference + 4 {
    case 0, 1: isHung ? 11 : 7
    case 2: isHung ? 10 : 40
    case 3: isHung ? 42 : 66
    case -1: 50
    case -2: 60
    case -3: 70
    case ..<(-3): difference < -7 ? farShort : 100
    default: 100
    }
  }

  /// A last line is of any width up to the column's; in each column it may exceed that.
  @inline(__always)
  static func last(_ excess: ColumnValues) -> ColumnValues {
    steps(excess, (2, 36), (3, 70), beyond: 110)
  }

  /// The only line of its paragraph, which may exceed each column.
  @inline(__always)
  static func single(_ excess: ColumnValues) -> ColumnValues {
    steps(excess, (-2, 36), (2, 56), beyond: 86)
  }

  /// For each value the cost of the first step that it doesn't exceed.
  @inline(__always)
  private static func steps(
    _ values: ColumnValues, _ first: (limit: Int16, cost: Int16),
    _ second: (limit: Int16, cost: Int16), beyond: Int16
  ) -> ColumnValues {
    var costs = ColumnValues(repeating: beyond)
    costs.replace(
      with: ColumnValues(repeating: second.cost),
      where: values .<= ColumnValues(repeating: second.limit))
    costs.replace(
      with: ColumnValues(repeating: first.cost),
      where: values .<= ColumnValues(repeating: first.limit))
    return costs
  }

  /// A first line without indent on a page that kept its indents.
  static let unindented: Int16 = 40

  /// The only line of its paragraph, of four or five characters: the name of a column; or a line
  /// of a headline where no blank lines set headlines apart.
  static let name: Int16 = 20

  /// What a change of the column between two paragraphs costs.
  static func switches(_ previous: BodyLine, _ line: BodyLine) -> Int {
    if line.mustStart { return 20 }
    if previous.closesReport || line.startsDateline { return 30 }
    return previous.endsSentence ? 60 : 35
  }

  /// What the end of a line says against a paragraph's going on after it.
  static func goesOn(_ line: BodyLine) -> Int {
    if line.closesReport { return 60 }
    if line.endsSentence { return 28 }
    return line.endsClause ? 20 : 0
  }

  /// What the end of a line says against a paragraph's ending with it; the line before is given
  /// where it belongs to the paragraph.
  static func ends(_ line: BodyLine, after first: BodyLine?) -> Int {
    if let first {
      if line.endsSentence || line.closesReport { return 0 }
      if first.opensHeading { return 5 }
      if line.endsClause { return 35 }
      if first.followsClosing || line.precedesByline { return 95 }
      return first.isPlain && !first.endsSentence && line.isPlain ? 50 : 80
    }
    if line.endsSentence || line.closesReport { return 26 }
    if line.endsClause { return 60 }
    if line.opensHeading { return 25 }
    guard line.isPlain else { return 65 }
    if line.place != .apart { return 12 }
    return line.followsClosing || line.precedesByline ? 12 : line.hasSpace ? 18 : 27
  }

  /// What speaks for (negative) two lines of a headline, where no blank lines set headlines apart.
  static func block(_ line: BodyLine, _ next: BodyLine) -> Int {
    next.place == .dense && line.isTitular && next.isTitular ? -20 : 0
  }

  /// What the start of a line says for (negative) or against a paragraph's beginning with it.
  static func starts(_ line: BodyLine) -> Int {
    var cost = 16
    if line.neverStarts { cost += 200 }
    if line.mustGoOn { cost += 2000 }
    return cost
  }

  /// What the start of a line says against its going on from the line before.
  static func continues(_ line: BodyLine) -> Int {
    var cost = 2
    if line.mustStart { cost += 1000 }
    if line.indent == .kept { cost += 70 }
    if line.place == .afterGap { cost += 60 }
    if line.startsDateline || line.opensAnnex { cost += 60 }
    switch line.opening {
    case .lead: cost += 18
    case .speech: cost += 9
    case .attendance: cost += 12
    default: break
    }
    switch line.marker {
    case .parenthesised: cost += 40
    case .section: cost += 45
    case .article: cost += 20
    case .arabic: cost += 20
    case nil: break
    }
    return cost
  }
}
