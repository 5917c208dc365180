/// What is known of all units of a page when articles are sought in them.
struct PageEvidence {
  let units: [PageUnit]
  let overlap: HeadlineOverlap
  let cohesion: Cohesion

  /// What speaks against an article without a headline: on a page that has no line that could be
  /// one, nothing does.
  var untitledCost: Int { overlap.pairCounts.isEmpty ? -6 : 34 }

  /// What speaks against a paragraph's belonging to the article that has been read up to it; the
  /// column before it is in half em, 0 where it isn't known.
  func seam(_ reading: ArticleReading, before index: Int, lastColumn: Int) -> Int {
    let unit = units[index]
    var cost = cohesion.before(index).map(SeamCosts.cost(cohesion:)) ?? 0
    if let title = reading.title, !reading.isOpen {
      cost +=
        overlap.repeated(from: index, candidate: overlap.ordinals[title], in: units)
        .map(SeamCosts.cost(repeated:)) ?? 0
    }
    if reading.isSealed { cost += 55 }
    if unit.startsDateline { cost += 60 }
    if unit.opening == .jump { cost += 120 }
    if unit.blankLinesBefore > 3 { cost += 10 }
    // One line says little about the width of its column.
    let change = unit.lines.count > 1 && lastColumn > 0 ? abs(unit.column - lastColumn) : 0
    if change >= 3 { cost += 45 } else if change == 2 { cost += 25 }
    return cost
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
