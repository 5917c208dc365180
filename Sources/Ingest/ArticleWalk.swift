/// Reads units as one article and says what each reading costs.
///
/// An article is a headline, furniture and a body, or a body and then headline and furniture, or a
/// body alone (a continuation, a caption). Costs are tenths of a natural logarithm of a chance.
struct ArticleWalk {
  typealias Stage = ArticleReading.Stage

  /// What the articles before it cost.
  private let costBefore: Int
  /// The unit at which the article begins.
  private let start: Int
  /// The last unit that has been read.
  private var end: Int
  private var readings = ArticleReadings()
  private var paragraphs = 0
  private var lastColumn = 0

  /// The cost of the cheapest reading so far, not yet finished; the largest number where none is
  /// left.
  private(set) var least = Int.max

  init(from start: Int, cost: Int) {
    costBefore = cost
    self.start = start
    end = start
  }

  /// Reads one more unit; the first one opens the article.
  mutating func read(_ index: Int, in evidence: PageEvidence) {
    end = index
    let unit = evidence.walkUnits[index]
    if index == start {
      readings.offer(ArticleReading(cost: costBefore + 20), at: .opened)
    }
    var next = ArticleReadings()
    switch unit.kind {
    case .paragraph:
      readings.each { paragraph($0, at: $1, unit, in: evidence, to: &next) }
    case .headline, .short:
      readings.each { headline($0, at: $1, unit, in: evidence, to: &next) }
    case .furniture(let role):
      readings.each { furniture($0, at: $1, role, to: &next) }
    }
    readings = next
    least = next.least
    guard unit.isParagraph else { return }
    paragraphs += 1
    if unit.hasManyLines { lastColumn = unit.column }
  }

  private func paragraph(
    _ reading: ArticleReading, at stage: Stage, _ unit: WalkUnit,
    in evidence: PageEvidence, to next: inout ArticleReadings
  ) {
    var reading = reading
    switch stage {
    case .closed: return
    case .opened, .headed:
      let isJumped = evidence.walkUnits[start].kind == .furniture(.jumpFrom)
      if !isJumped { reading.cost += unit.lead }
    case .body, .headedBody:
      reading.cost += evidence.seam(reading, before: end, lastColumn: lastColumn)
    }
    if reading.hasTitle {
      reading.pairs |= evidence.overlap.mask(
        unit: end, candidate: evidence.overlap.ordinals[Int(reading.title)])
    }
    reading.isSealed = unit.closing != .none
    reading.isOpen = !unit.endsSentence && unit.closing == .none
    if unit.closing == .picture { reading.hasPicture = true }
    next.offer(reading, at: stage == .headed || stage == .headedBody ? .headedBody : .body)
  }

  private func headline(
    _ reading: ArticleReading, at stage: Stage, _ unit: WalkUnit,
    in evidence: PageEvidence, to next: inout ArticleReadings
  ) {
    let isBlock = unit.kind == .headline
    var other = reading
    // What a person called a headline is nothing else.
    let burden = unit.isGivenHeadline ? 1000 : 0
    switch stage {
    case .opened:
      other.cost += isBlock ? 12 : 16
      other.title = unit.isTitleCandidate ? Int32(truncatingIfNeeded: end) : ArticleReading.none
      next.offer(other, at: .headed)
      if unit.isName, burden == 0 {
        other.title = ArticleReading.none
        other.cost += 14
        next.offer(other, at: .opened)
      }
    case .headed, .closed:
      let second = stage == .headed ? (name: 8, headline: 60) : (name: 6, headline: 80)
      other.cost += burden + (unit.isSubtitle ? 0 : unit.isName ? second.name : second.headline)
      next.offer(other, at: stage)
    case .body, .headedBody:
      other.cost +=
        burden + WalkCosts.heading(isBlock: isBlock, isSealed: reading.isSealed)
        + (evidence.namesBodyBefore(end, from: start) ? WalkCosts.headingOfBodyBefore : 0)
      other.isSealed = false
      other.isOpen = true
      next.offer(other, at: stage)
      guard stage == .body, unit.isTitleCandidate else { return }
      var titled = reading
      titled.title = Int32(truncatingIfNeeded: end)
      titled.isOpen = false
      titled.pairs = evidence.pairs(from: start, to: end)
      titled.cost += isBlock ? 0 : 4
      next.offer(titled, at: .closed)
    }
  }

  private func furniture(
    _ reading: ArticleReading, at stage: Stage, _ role: LineRole, to next: inout ArticleReadings
  ) {
    var reading = reading
    reading.cost += FurnitureCosts.cost(of: role, at: place(stage), isFirst: end == start)
    switch role {
    case .byline, .documentDate, .documentNumber:
      // What stands under headlines tells the line before it from a heading.
      if reading.isOpen { reading.cost += 40 }
    case .dateline, .jumpTo, .credit, .sponsor, .signature:
      reading.isSealed = true
      reading.isOpen = false
    default: break
    }
    if role == .credit { reading.hasPicture = true }
    next.offer(reading, at: stage)
  }

  private func place(_ stage: Stage) -> FurnitureCosts.Place {
    switch stage {
    case .opened: .opening
    case .headed: .underHeadline
    case .body, .headedBody: .afterBody
    case .closed: .afterHeadline
    }
  }

  /// The best reading of what has been read as a whole article; `nil` where none is left.
  func edge(in evidence: PageEvidence) -> PartitionEdge? {
    var best = Outcome(cost: .max)
    readings.each { reading, stage in
      let outcome = finish(reading, at: stage, in: evidence)
      if outcome.cost < best.cost { best = outcome }
    }
    guard best.cost != .max else { return nil }
    let title = best.title == ArticleReading.none ? nil : Int(best.title)
    return PartitionEdge(
      units: start..<(end + 1), cost: best.cost - costBefore, title: title,
      costOtherwise: title == nil ? nil : costWithout(best.title, in: evidence),
      isArticle: best.isArticle, overlap: best.overlap)
  }

  /// What the best reading costs that has another headline, or none.
  private func costWithout(_ title: Int32, in evidence: PageEvidence) -> Int? {
    var least = Int.max
    readings.each { reading, stage in
      guard reading.title != title else { return }
      least = min(least, finish(reading, at: stage, in: evidence).cost - costBefore)
    }
    return least == .max ? nil : least
  }

  /// A reading of all units so far as one whole article.
  private struct Outcome {
    var cost: Int
    var title = ArticleReading.none
    var isArticle = false
    var overlap = 0
  }

  private func finish(
    _ reading: ArticleReading, at stage: Stage, in evidence: PageEvidence
  ) -> Outcome {
    let isJumped = evidence.walkUnits[start].opensJumped
    var cost = reading.cost + (reading.isOpen ? 35 : 0)
    var share = 0
    switch stage {
    case .opened:
      cost += 50
    case .headed:
      cost += 90
    case .body:
      cost +=
        isJumped
        ? (reading.hasPicture ? 35 : 0)
        : reading.hasPicture && paragraphs <= 3 ? paragraphs * 10 - 7 : evidence.untitledCost
    case .headedBody, .closed:
      if reading.hasTitle {
        let title = evidence.walkUnits[Int(reading.title)]
        share = evidence.overlap.share(of: reading.pairs, title: Int(reading.title))
        let isLine = stage == .headedBody && title.kind == .short
        cost +=
          title.isGivenHeadline
          ? -60 : max(OverlapCosts.cost(share: share), isLine ? -5 : -60)
      } else {
        cost += 40
      }
      if isJumped { cost += 25 }
      if reading.hasPicture { cost += 40 }
    }
    return Outcome(
      cost: cost, title: reading.title, isArticle: stage != .opened, overlap: share)
  }
}
