/// What the cohesion of two neighbouring paragraphs says against their being of one article.
enum SeamCosts {
  /// The cost of how a paragraph begins and what stands before it.
  static func cost(before unit: PageUnit) -> Int {
    (unit.startsDateline ? 60 : 0) + (unit.opening == .jump ? 120 : 0)
      + (unit.blankLinesBefore > 3 ? 10 : 0)
  }

  /// The cost of a change of the column by so many half em.
  static func cost(columnChange change: Int) -> Int {
    change >= 3 ? 45 : change == 2 ? 25 : 0
  }

  /// The cost of how many pairs of the article's headline the paragraphs after a seam repeat.
  ///
  /// Half of what was counted, since cohesion sees part of the same: of 508 places inside articles
  /// one in ten repeats none, of 348 beginnings of other articles three in four.
  static func cost(repeated pairs: Int) -> Int {
    switch pairs {
    case 0: 8
    case 1: -1
    case 2, 3: -4
    default: -8
    }
  }

  /// The cost of a cohesion in thousandths, in tenths of a natural logarithm.
  ///
  /// Source: counted over 599 seams inside and 231 between articles.
  static func cost(cohesion: Int) -> Int {
    switch cohesion {
    case ..<20: 27
    case 20..<50: 20
    case 50..<100: 20 - (cohesion - 50) * 20 / 50
    case 100..<250: -(cohesion - 100) * 24 / 150
    default: -24
    }
  }
}
