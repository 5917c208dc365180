/// Finds what a policy document's references to itself mean, whose words fit a law.
extension ProvisionFinder {
  /// The clause that steps lead to: 第二条第（三）项 is 二、（三）, 上述第（三）项 is （三） of the section
  /// at hand.
  ///
  /// - Parameters:
  ///   - steps: The steps.
  ///   - first: The first of them.
  ///   - place: Where the reference stands, or what it counts from.
  /// - Returns: The place among the provisions; `nil` where there is none.
  func clause(of steps: [ReferenceStep], _ first: ReferenceStep, near place: Int?) -> Int? {
    guard var found = self.first(first, around: place) else { return nil }
    for step in steps.dropFirst() {
      guard let next = self.first(step, in: descendants(of: found)) else { return nil }
      found = next
    }
    return found
  }

  /// The first clause of a number in the narrowest part around a place that has one.
  private func first(_ step: ReferenceStep, around place: Int?) -> Int? {
    if step.isBracketed, let alias = exactPlace(of: "item_\(step.ordinal)") { return alias }
    for element in step.clauses {
      var scope = place
      while let part = scope {
        if let hit = hit(step, element, in: descendants(of: part)) { return hit }
        scope = provisions[part].parent
      }
      if let hit = hit(step, element, in: provisions.indices) { return hit }
    }
    return nil
  }

  private func first(_ step: ReferenceStep, in range: Range<Int>) -> Int? {
    step.clauses.lazy.compactMap { self.hit(step, $0, in: range) }.first
  }

  private func hit(
    _ step: ReferenceStep, _ element: ProvisionElement, in range: Range<Int>
  ) -> Int? {
    first(element, step.ordinal, in: range)
  }
}

extension ReferenceStep {
  /// The ranks of a policy document that the step may mean, the likeliest first.
  fileprivate var clauses: [ProvisionElement] {
    switch level {
    case .part: [.division, .section]
    case .article where !isBracketed: [.section, .paragraph]
    case .point where !isBracketed: [.section, .paragraph, .subsection]
    case .paragraph where !isBracketed: [.subsection, .paragraph]
    case .article, .paragraph, .point: [.subsection, .subparagraph]
    case .indent: [.paragraph, .subparagraph]
    case .book, .chapter, .section: [.section]
    }
  }
}
