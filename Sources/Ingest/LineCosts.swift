/// What it costs to take a line for the first, middle or last of a paragraph in a column.
///
/// Costs are tenths of a natural logarithm of a chance; less is likelier.
/// Source: counts over 5,600 body lines of fifty pages with known columns.
enum LineCosts {
  /// A middle line is as wide as the column, give or take what may not end or begin a line.
  static func middle(_ width: Int, column: Int) -> Int {
    switch width - column {
    case 0: 9
    case 1: 12
    case -1: 17
    case 2: 28
    case -2: 31
    case 3: 55
    case -3: 68
    case -4: 80
    case 4: 75
    default: 100
    }
  }

  /// A first line is two em shorter, since its indent was stripped.
  static func first(_ width: Int, column: Int) -> Int {
    switch width - column + 4 {
    case 0: 8
    case 1: 7
    case 2: 30
    case -1: 48
    case -2: 60
    case 3, 4: 66
    case -3: 70
    default: 100
    }
  }

  /// A last line is of any width up to the column's.
  static func last(_ width: Int, column: Int) -> Int {
    width <= column + 2 ? 36 : width == column + 3 ? 70 : 110
  }

  /// The only line of its paragraph.
  static func single(_ width: Int, column: Int) -> Int {
    width <= column - 2 ? 60 : width <= column + 2 ? 80 : 110
  }

  /// What the end of a line says against a paragraph's going on after it.
  static func goesOn(_ line: BodyLine) -> Int {
    if line.closesReport { return 60 }
    if line.endsSentence { return 28 }
    return line.endsClause ? 20 : 0
  }

  /// What the end of a line says against a paragraph's ending with it.
  static func ends(_ line: BodyLine, isSingle: Bool) -> Int {
    if line.endsSentence { return 0 }
    if line.endsClause { return 35 }
    guard isSingle else { return 50 }
    if line.marker == .section || line.marker == .article { return 5 }
    if line.isPlain { return line.hasSpace ? 5 : 20 }
    return 45
  }

  /// What the start of a line says for (negative) or against a paragraph's beginning with it.
  static func starts(_ line: BodyLine) -> Int {
    var cost = 16
    if line.neverStarts { cost += 200 }
    return cost
  }

  /// What the start of a line says against its going on from the line before.
  static func continues(_ line: BodyLine) -> Int {
    var cost = 2
    if line.mustStart { cost += 1000 }
    if line.isIndented { cost += 70 }
    if line.startsDateline { cost += 60 }
    switch line.marker {
    case .parenthesised: cost += 40
    case .section: cost += 25
    case .article: cost += 20
    case .arabic: cost += 20
    case nil: break
    }
    return cost
  }
}
