/// What is known of all units of a page when articles are sought in them.
struct PageEvidence {
  let units: [PageUnit]
  let overlap: HeadlineOverlap
  /// The units as walks ask about them.
  let walkUnits: [WalkUnit]

  init(units: [PageUnit], overlap: HeadlineOverlap, cohesion: Cohesion) {
    self.units = units
    self.overlap = overlap
    walkUnits = units.indices.map { WalkUnit(units[$0], cohesion: cohesion.before($0)) }
  }

  /// What speaks against an article without a headline: on a page that has no line that could be
  /// one, nothing does.
  var untitledCost: Int { overlap.pairCounts.isEmpty ? -6 : 34 }

  /// What the reading of an article up to a paragraph says against its belonging to the article.
  func seam(_ reading: ArticleReading, before index: Int) -> Int {
    var cost = 0
    if reading.hasTitle, !reading.isOpen {
      cost +=
        overlap.repeated(from: index, candidate: overlap.ordinals[Int(reading.title)], in: units)
        .map(SeamCosts.cost(repeated:)) ?? 0
    }
    return cost + (reading.isSealed ? 55 : 0)
  }

  /// Whether the body before a line repeats it and the two paragraphs after it don't: a headline
  /// under its body, since a heading names what follows.
  func namesBodyBefore(_ index: Int, from start: Int) -> Bool {
    let next = index + 1
    guard units[index].kind == .short, units[index].isTitleCandidate, next < units.count,
      units[next].isParagraph
    else { return false }
    let ordinal = overlap.ordinals[index]
    return overlap.repeated(from: next, candidate: ordinal, in: units) == 0
      && pairs(from: start, to: index).nonzeroBitCount * 10 >= 4 * overlap.pairCounts[ordinal]
  }

  /// The pairs of a reading's headline that a unit has.
  func pairs(of reading: ArticleReading, in unit: Int) -> UInt64 {
    guard reading.hasTitle else { return 0 }
    return overlap.mask(unit: unit, candidate: overlap.ordinals[Int(reading.title)])
  }

  /// The pairs of a candidate that the paragraphs from a unit up to it have.
  func pairs(from start: Int, to candidate: Int) -> UInt64 {
    let ordinal = overlap.ordinals[candidate]
    var pairs: UInt64 = 0
    for unit in (start..<candidate).reversed() {
      // What stands farther away is not compared.
      guard ordinal - overlap.ordinals[unit] < HeadlineOverlap.reach else { break }
      if units[unit].isParagraph { pairs |= overlap.mask(unit: unit, candidate: ordinal) }
    }
    return pairs
  }
}
