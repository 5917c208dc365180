/// What the cohesion of two neighbouring paragraphs says against their being of one article.
enum SeamCosts {
  /// The cost of a cohesion in thousandths, in tenths of a natural logarithm.
  ///
  /// Source: counted over 599 seams inside and 231 between articles.
  static func cost(cohesion: Int) -> Int {
    switch cohesion {
    case ..<50: 20
    case 50..<100: 20 - (cohesion - 50) * 20 / 50
    case 100..<250: -(cohesion - 100) * 24 / 150
    default: -24
    }
  }
}
