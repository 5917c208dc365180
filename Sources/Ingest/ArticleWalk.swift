/// Reads units as one article and says what each reading costs.
///
/// An article is a headline, furniture and a body, or a body and then headline and furniture, or a
/// body alone (a continuation, a caption). Costs are tenths of a natural logarithm of a chance.
struct ArticleWalk {
  typealias Stage = ArticleReading.Stage

  /// A reading of all units so far as one whole article.
  private struct Outcome {
    let cost: Int
    let title: Int?
    let isArticle: Bool
    let overlap: Int
  }

  /// What the articles before it cost.
  private let costBefore: Int
  /// The unit at which the article begins.
  private let start: Int
  /// The last unit that has been read.
  private var end: Int
  private var readings = ArticleReadings()
  /// The cost of the cheapest reading so far, not yet finished; `nil` where none is left.
  private(set) var least: Int?
  private var paragraphs = 0
  private var lastColumn = 0

  init(from start: Int, cost: Int) {
    costBefore = cost
    self.start = start
    end = start
  }

  /// Reads one more unit; the first one opens the article.
  mutating func read(_ index: Int, in evidence: borrowing PageEvidence) {
    end = index
    var next = ArticleReadings()
    let isFirst = index == start
    if isFirst { readings[.opened] = ArticleReading(cost: costBefore + 20) }
    for stage in Stage.allCases {
      guard let reading = readings[stage] else { continue }
      advance(reading, at: stage, over: index, in: evidence, isFirst: isFirst, to: &next)
    }
    readings = next
    least = nil
    for stage in Stage.allCases {
      if let cost = next[stage]?.cost, least.map({ cost < $0 }) ?? true { least = cost }
    }
    guard evidence.units[index].isParagraph else { return }
    paragraphs += 1
    if evidence.units[index].lines.count > 1 { lastColumn = evidence.units[index].column }
  }

  /// The best reading of what has been read as a whole article.
  func edge(in evidence: borrowing PageEvidence) -> PartitionEdge? {
    var best: Outcome?
    for stage in Stage.allCases {
      guard let reading = readings[stage] else { continue }
      let outcome = finish(reading, at: stage, in: evidence)
      if best.map({ outcome.cost < $0.cost }) ?? true { best = outcome }
    }
    guard let best else { return nil }
    return PartitionEdge(
      units: start..<(end + 1), cost: best.cost - costBefore, title: best.title,
      costOtherwise: costWithout(best.title, in: evidence), isArticle: best.isArticle,
      overlap: best.overlap)
  }

  /// What the best reading costs that has another headline, or none.
  private func costWithout(_ title: Int?, in evidence: borrowing PageEvidence) -> Int? {
    guard let title else { return nil }
    var least: Int?
    for stage in Stage.allCases {
      guard let reading = readings[stage], reading.title != title else { continue }
      let cost = finish(reading, at: stage, in: evidence).cost - costBefore
      least = min(least ?? cost, cost)
    }
    return least
  }

  private func advance(
    _ reading: ArticleReading, at stage: Stage, over index: Int,
    in evidence: borrowing PageEvidence, isFirst: Bool, to next: inout ArticleReadings
  ) {
    var reading = reading
    if !isFirst, stage == .opened, evidence.units[start].kind == .furniture(.pageFurniture) {
      reading.cost += 60
    }
    switch evidence.units[index].kind {
    case .paragraph: paragraph(reading, at: stage, over: index, in: evidence, to: &next)
    case .headline, .short: headline(reading, at: stage, over: index, in: evidence, to: &next)
    case .furniture(let role): furniture(reading, at: stage, role, isFirst: isFirst, to: &next)
    }
  }

  private func paragraph(
    _ reading: ArticleReading, at stage: Stage, over index: Int,
    in evidence: borrowing PageEvidence, to next: inout ArticleReadings
  ) {
    let unit = evidence.units[index]
    var reading = reading
    switch stage {
    case .closed: return
    case .opened, .headed:
      let isJumped = evidence.units[start].kind == .furniture(.jumpFrom)
      if !isJumped { reading.cost += WalkCosts.lead(unit) }
    case .body, .headedBody:
      reading.cost += evidence.seam(
        reading, before: index, lastColumn: lastColumn)
    }
    if let title = reading.title {
      reading.pairs |= evidence.overlap.mask(
        unit: index, candidate: evidence.overlap.ordinals[title])
    }
    reading.isSealed = unit.closing != .none
    reading.isOpen = !unit.endsSentence && unit.closing == .none
    if unit.closing == .picture { reading.hasPicture = true }
    next.offer(reading, at: stage == .headed || stage == .headedBody ? .headedBody : .body)
  }

  private func headline(
    _ reading: ArticleReading, at stage: Stage, over index: Int,
    in evidence: borrowing PageEvidence, to next: inout ArticleReadings
  ) {
    let unit = evidence.units[index]
    let isBlock = unit.kind == .headline
    let isName = !isBlock && unit.width <= 12
    var other = reading
    // What a person called a headline is nothing else.
    let burden = unit.given.isHeadline ? 1000 : 0
    switch stage {
    case .opened:
      other.cost += isBlock ? 12 : 16
      other.title = unit.isTitleCandidate ? index : nil
      next.offer(other, at: .headed)
      if isName, burden == 0 {
        other.title = nil
        other.cost += 14
        next.offer(other, at: .opened)
      }
    case .headed, .closed:
      let second = stage == .headed ? (name: 8, headline: 60) : (name: 6, headline: 80)
      other.cost += burden + (unit.isSubtitle ? 0 : isName ? second.name : second.headline)
      next.offer(other, at: stage)
    case .body, .headedBody:
      other.cost +=
        burden + WalkCosts.heading(unit, isSealed: reading.isSealed)
        + (evidence.namesBodyBefore(index, from: start) ? WalkCosts.headingOfBodyBefore : 0)
      other.isSealed = false
      other.isOpen = true
      next.offer(other, at: stage)
      guard stage == .body, unit.isTitleCandidate else { return }
      var titled = reading
      titled.title = index
      titled.isOpen = false
      titled.pairs = evidence.pairs(from: start, to: index)
      titled.cost += isBlock ? 0 : 4
      next.offer(titled, at: .closed)
    }
  }

  private func furniture(
    _ reading: ArticleReading, at stage: Stage, _ role: LineRole, isFirst: Bool,
    to next: inout ArticleReadings
  ) {
    var reading = reading
    reading.cost += FurnitureCosts.cost(of: role, at: place(stage), isFirst: isFirst)
    switch role {
    case .byline, .documentDate, .documentNumber:
      // What stands under headlines tells the line before it from a heading.
      if reading.isOpen { reading.cost += 40 }
    case .dateline, .jumpTo, .credit, .sponsor:
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

  private func finish(
    _ reading: ArticleReading, at stage: Stage, in evidence: borrowing PageEvidence
  ) -> Outcome {
    let first = evidence.units[start]
    let isJumped = first.kind == .furniture(.jumpFrom) || first.opening == .jump
    var cost = reading.cost + (reading.isOpen ? 35 : 0)
    var share = 0
    switch stage {
    case .opened:
      cost += first.kind == .furniture(.pageFurniture) ? 0 : 50
    case .headed:
      cost += 90
    case .body:
      cost +=
        isJumped
        ? (reading.hasPicture ? 35 : 0)
        : reading.hasPicture && paragraphs <= 3 ? paragraphs * 10 - 7 : evidence.untitledCost
    case .headedBody, .closed:
      if let title = reading.title {
        share = evidence.overlap.share(of: reading.pairs, title: title)
        let isLine = stage == .headedBody && evidence.units[title].kind == .short
        cost +=
          evidence.units[title].given.isHeadline
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
