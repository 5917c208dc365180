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
    if index == start { readings.opened = ArticleReading(cost: costBefore + 20) }
    switch unit.kind {
    case .paragraph: paragraph(unit, in: evidence)
    case .headline, .short: headline(unit, in: evidence)
    case .furniture(let role): furniture(role)
    }
    least = readings.least
    guard unit.isParagraph else { return }
    paragraphs += 1
    if unit.hasManyLines { lastColumn = unit.column }
  }

  /// A paragraph makes a body of what stands before bodies, and ends what stands behind.
  private mutating func paragraph(_ unit: WalkUnit, in evidence: PageEvidence) {
    let isJumped = evidence.walkUnits[start].kind == .furniture(.jumpFrom)
    let lead = isJumped ? 0 : unit.lead
    // One line says little about the width of its column.
    let seam =
      unit.seam
      + (unit.hasManyLines && lastColumn > 0
        ? SeamCosts.cost(columnChange: abs(unit.column - lastColumn)) : 0)
    let end = end
    readings.change { reading, stage in
      switch stage {
      case .closed: reading = .missing
      case .opened, .headed:
        reading.goOn(with: unit, cost: lead, repeating: evidence.pairs(of: reading, in: end))
      case .body, .headedBody:
        let cost = seam + evidence.seam(reading, before: end)
        reading.goOn(with: unit, cost: cost, repeating: evidence.pairs(of: reading, in: end))
      }
    }
    readings.body.keepCheaper(fromEarlier: readings.opened)
    readings.headedBody.keepCheaper(fromEarlier: readings.headed)
    readings.opened = .missing
    readings.headed = .missing
  }

  private mutating func headline(_ unit: WalkUnit, in evidence: PageEvidence) {
    // What a person called a headline is nothing else.
    let burden = unit.isGivenHeadline ? 1000 : 0
    let own = unit.isTitleCandidate ? Int32(truncatingIfNeeded: end) : ArticleReading.none
    if readings.closed.exists {
      readings.closed.cost += second(unit, burden, name: 6, headline: 80)
    }
    if readings.body.exists, unit.isTitleCandidate {
      var titled = readings.body
      titled.title = own
      titled.isOpen = false
      titled.pairs = evidence.pairs(from: start, to: end)
      titled.cost += unit.kind == .headline ? 0 : 4
      readings.closed.keepCheaper(fromEarlier: titled)
    }
    heading(unit, burden, in: evidence)
    if readings.headed.exists {
      readings.headed.cost += second(unit, burden, name: 8, headline: 60)
    }
    guard readings.opened.exists else { return }
    readings.opened.cost += unit.kind == .headline ? 12 : 16
    readings.opened.title = own
    readings.headed.keepCheaper(fromEarlier: readings.opened)
    readings.opened.title = ArticleReading.none
    readings.opened.cost += 14
    if !unit.isName || burden > 0 { readings.opened = .missing }
  }

  /// What a headline costs beside another one.
  private func second(_ unit: WalkUnit, _ burden: Int, name: Int, headline: Int) -> Int {
    burden + (unit.isSubtitle ? 0 : unit.isName ? name : headline)
  }

  /// A headline inside a body is a heading.
  private mutating func heading(_ unit: WalkUnit, _ burden: Int, in evidence: PageEvidence) {
    guard readings.body.exists || readings.headedBody.exists else { return }
    let isOfBodyBefore = evidence.namesBodyBefore(end, from: start)
    readings.change { reading, stage in
      guard stage == .body || stage == .headedBody else { return }
      reading.cost +=
        burden
        + WalkCosts.heading(isBlock: unit.kind == .headline, isSealed: reading.isSealed)
        + (isOfBodyBefore ? WalkCosts.headingOfBodyBefore : 0)
      reading.isSealed = false
      reading.isOpen = true
    }
  }

  private mutating func furniture(_ role: LineRole) {
    let isFirst = end == start
    readings.change { reading, stage in
      reading.cost += FurnitureCosts.cost(of: role, at: ArticleWalk.place(stage), isFirst: isFirst)
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
    }
  }

  private static func place(_ stage: Stage) -> FurnitureCosts.Place {
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
