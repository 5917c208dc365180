/// What it costs to find a paragraph or a heading at a place in an article.
enum WalkCosts {
  /// What the first words of a paragraph say against its being the first of an article.
  static func lead(_ unit: PageUnit) -> Int {
    switch unit.opening {
    case .dateline: -15
    case .jump: 0
    case .lead: -12
    case .likelyLead: -2
    case .neutral: unit.lines.count == 1 && unit.width < 100 ? 23 : 8
    case .speech: 16
    case .sequel, .attendance: 28
    }
  }

  /// What speaks against a headline's being a heading inside the body.
  static func heading(isBlock: Bool, isSealed: Bool) -> Int {
    (isBlock ? 60 : 18) + (isSealed ? 50 : 0)
  }

  /// What more speaks against it where the line names what stands before it and not what follows.
  static let headingOfBodyBefore = 22
}
