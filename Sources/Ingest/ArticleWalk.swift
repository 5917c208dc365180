/// Reads units as one article and says what each reading costs.
///
/// An article is a headline, furniture and a body, or a body and then headline and furniture, or a
/// body alone (a continuation, a caption). Costs are tenths of a natural logarithm of a chance.
struct ArticleWalk {
  private typealias Stage = ArticleReadings.Stage
  private typealias Reading = ArticleReadings.Reading

  /// A reading of all units so far as one whole article.
  private struct Outcome {
    let cost: Int
    let title: Int?
    let isArticle: Bool
    let overlap: Int
  }

  private let units: [PageUnit]
  private let overlap: HeadlineOverlap
  private let cohesion: Cohesion
  /// What the articles before it cost.
  private let costBefore: Int
  /// The unit at which the article begins.
  private let start: Int
  /// The last unit that has been read.
  private var end: Int
  private var readings = ArticleReadings()
  /// The pairs of the candidates ahead that the body has repeated so far.
  private var ahead: [UInt64]
  private var paragraphs = 0
  private var lastColumn = 0

  init(
    _ units: [PageUnit], _ overlap: HeadlineOverlap, _ cohesion: Cohesion, from start: Int,
    cost: Int
  ) {
    self.units = units
    costBefore = cost
    self.cohesion = cohesion
    self.overlap = overlap
    self.start = start
    end = start
    ahead = [UInt64](repeating: 0, count: 2 * HeadlineOverlap.reach)
  }

  /// The cost of the cheapest reading so far, not yet finished; `nil` where none is left.
  var least: Int? {
    var least = Int.max
    for stage in Stage.all {
      if let reading = readings[stage] { least = min(least, reading.cost) }
    }
    return least == .max ? nil : least
  }

  /// Reads one more unit; the first one opens the article.
  mutating func read(_ index: Int) {
    let unit = units[index]
    end = index
    var next = ArticleReadings()
    let isFirst = index == start
    if isFirst { readings[.opened] = Reading(cost: costBefore + 20) }
    for stage in Stage.all {
      guard let reading = readings[stage] else { continue }
      advance(reading, at: stage, over: unit, index, isFirst: isFirst) { target, reading in
        if next[target].map({ reading.cost < $0.cost }) ?? true { next[target] = reading }
      }
    }
    readings = next
    if unit.isParagraph { note(unit, index) }
  }

  /// The best reading of what has been read as a whole article.
  func edge() -> PartitionEdge? {
    let outcomes = Stage.all.compactMap { stage in
      readings[stage].map { finish($0, at: stage) }
    }
    guard let best = outcomes.min(by: { $0.cost < $1.cost }) else { return nil }
    let other = outcomes.filter { $0.title != best.title }.map(\.cost).min()
    return PartitionEdge(
      units: start..<(end + 1), cost: best.cost - costBefore, title: best.title,
      costOtherwise: other.map { $0 - costBefore }, isArticle: best.isArticle,
      overlap: best.overlap)
  }

  /// What speaks against an article without a headline: on a page that has no line that could be
  /// one, nothing does.
  private var untitledCost: Int { overlap.pairCounts.isEmpty ? -6 : 34 }

  /// What the first words of a paragraph say against its being the first of an article.
  private func leadCost(_ unit: PageUnit) -> Int {
    if units[start].kind == .furniture(.jumpFrom) { return 0 }
    switch unit.opening {
    case .dateline: return -15
    case .jump: return 0
    case .lead: return -12
    case .likelyLead: return -2
    case .neutral: return unit.lines.count == 1 && unit.width < 100 ? 23 : 8
    case .speech: return 16
    case .sequel, .attendance: return 28
    }
  }

  private mutating func note(_ unit: PageUnit, _ index: Int) {
    paragraphs += 1
    if unit.lines.count > 1 { lastColumn = unit.column }
    overlap.add(unit: index, from: overlap.ordinals[start], to: &ahead)
  }

  private func advance(
    _ reading: Reading, at stage: Stage, over unit: PageUnit, _ index: Int, isFirst: Bool,
    _ emit: (Stage, Reading) -> Void
  ) {
    var reading = reading
    if !isFirst, stage == .opened, units[start].kind == .furniture(.pageFurniture) {
      reading.cost += 60
    }
    switch unit.kind {
    case .paragraph: paragraph(reading, at: stage, over: unit, index, emit)
    case .headline, .short: headline(reading, at: stage, over: unit, index, emit)
    case .furniture(let role): furniture(reading, at: stage, role, isFirst: isFirst, emit)
    }
  }

  private func paragraph(
    _ reading: Reading, at stage: Stage, over unit: PageUnit, _ index: Int,
    _ emit: (Stage, Reading) -> Void
  ) {
    var reading = reading
    switch stage {
    case .closed: return
    case .opened, .headed:
      reading.cost += leadCost(unit)
    case .body, .headedBody:
      reading.cost += seam(reading, before: unit, index)
    }
    if let title = reading.title {
      reading.pairs |= overlap.mask(unit: index, candidate: overlap.ordinals[title])
    }
    reading.isSealed = unit.closing != .none
    reading.isOpen = !unit.endsSentence && unit.closing == .none
    if unit.closing == .picture { reading.hasPicture = true }
    emit(stage == .headed || stage == .headedBody ? .headedBody : .body, reading)
  }

  /// What speaks against a paragraph's belonging to the article of the one before it.
  private func seam(_ reading: Reading, before unit: PageUnit, _ index: Int) -> Int {
    var cost = cohesion.before(index).map(SeamCosts.cost(cohesion:)) ?? 0
    if let title = reading.title, !reading.isOpen {
      let ordinal = overlap.ordinals[title]
      cost +=
        overlap.repeated(from: index, candidate: ordinal, in: units)
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

  private func headline(
    _ reading: Reading, at stage: Stage, over unit: PageUnit, _ index: Int,
    _ emit: (Stage, Reading) -> Void
  ) {
    let isBlock = unit.kind == .headline
    var other = reading
    // What a person called a headline is nothing else.
    let burden = unit.given.isHeadline ? 1000 : 0
    switch stage {
    case .opened:
      other.cost += isBlock ? 12 : 16
      other.title = unit.isTitleCandidate ? index : nil
      emit(.headed, other)
      if !isBlock, unit.width <= 12, burden == 0 {
        other.title = nil
        other.cost += 14
        emit(.opened, other)
      }
    case .headed:
      other.cost += burden + (unit.isSubtitle ? 0 : !isBlock && unit.width <= 12 ? 8 : 60)
      emit(.headed, other)
    case .body:
      other.cost += burden + headingCost(reading, unit)
      other.isSealed = false
      other.isOpen = true
      emit(.body, other)
      guard unit.isTitleCandidate else { return }
      var titled = reading
      titled.title = index
      titled.isOpen = false
      titled.pairs = pairs(ofCandidate: overlap.ordinals[index])
      titled.cost += isBlock ? 0 : 4
      emit(.closed, titled)
    case .headedBody:
      other.cost += burden + headingCost(reading, unit)
      other.isSealed = false
      other.isOpen = true
      emit(.headedBody, other)
    case .closed:
      other.cost += burden + (unit.isSubtitle ? 0 : !isBlock && unit.width <= 12 ? 6 : 80)
      emit(.closed, other)
    }
  }

  /// What speaks against a headline's being a heading inside the body.
  private func headingCost(_ reading: Reading, _ unit: PageUnit) -> Int {
    (unit.kind == .headline ? 60 : 18) + (reading.isSealed ? 50 : 0)
  }

  private func pairs(ofCandidate ordinal: Int) -> UInt64 {
    let slot = ordinal - overlap.ordinals[start] + HeadlineOverlap.reach
    return slot >= 0 && slot < ahead.count ? ahead[slot] : 0
  }

  private func furniture(
    _ reading: Reading, at stage: Stage, _ role: LineRole, isFirst: Bool,
    _ emit: (Stage, Reading) -> Void
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
    emit(stage, reading)
  }

  private func place(_ stage: Stage) -> FurnitureCosts.Place {
    switch stage {
    case .opened: .opening
    case .headed: .underHeadline
    case .body, .headedBody: .afterBody
    case .closed: .afterHeadline
    }
  }

  private func finish(_ reading: Reading, at stage: Stage) -> Outcome {
    var cost = reading.cost
    var share = 0
    var isArticle = true
    if reading.isOpen { cost += 35 }
    let isJumped =
      units[start].kind == .furniture(.jumpFrom) || units[start].opening == .jump
    switch stage {
    case .opened:
      cost += units[start].kind == .furniture(.pageFurniture) ? 0 : 50
      isArticle = false
    case .headed:
      cost += 90
    case .body:
      cost +=
        isJumped
        ? (reading.hasPicture ? 35 : 0)
        : reading.hasPicture && paragraphs <= 3 ? paragraphs * 10 - 7 : untitledCost
    case .headedBody, .closed:
      if let title = reading.title {
        let total = max(1, overlap.pairCounts[overlap.ordinals[title]])
        share = reading.pairs.nonzeroBitCount * 100 / total
        let isLine = stage == .headedBody && units[title].kind == .short
        cost +=
          units[title].given.isHeadline
          ? -60 : max(OverlapCosts.cost(share: share), isLine ? -5 : -60)
      } else {
        cost += 40
      }
      if isJumped { cost += 25 }
      if reading.hasPicture { cost += 40 }
    }
    return Outcome(cost: cost, title: reading.title, isArticle: isArticle, overlap: share)
  }
}
