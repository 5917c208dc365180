import ArchiveModel

/// Finds what a reviewer should look at in an article, and what speaks for and against it.
struct DoubtFinder {
  /// The units that may belong to articles.
  private let units: [PageUnit]
  private let all: PageUnits
  private let cohesion: Cohesion
  private let text: PageText

  /// Of all units of a page those that may belong to articles are given again.
  init(_ units: [PageUnit], of all: PageUnits, _ cohesion: Cohesion, on page: RawPage) {
    self.units = units
    self.all = all
    self.cohesion = cohesion
    text = PageText(page: page)
  }

  /// The doubts about the boundaries, the headline and the paragraphs of an article, in the order of
  /// the page.
  func doubts(about cut: ArticleCut) -> [Doubt] {
    (boundaries(cut) + headline(cut) + paragraphs(cut))
      .sorted { ($0.lines?.first ?? 0) < ($1.lines?.first ?? 0) }
  }

  private func boundaries(_ cut: ArticleCut) -> [Doubt] {
    var doubts: [Doubt] = []
    let start = cut.units.lowerBound
    let confidence = Confidence.boundary(margin: cut.boundaryMargin)
    let isFirst = start == 0
    if !isFirst, confidence < Confidence.doubtful {
      doubts.append(doubt(.boundary, at: start, confidence))
    }
    for (unit, margin) in zip(cut.units.dropFirst(), cut.insideMargins) {
      let confidence = Confidence.boundary(margin: margin)
      guard confidence < Confidence.doubtful else { continue }
      // A doubt about where exactly an article begins is told once, at its boundary.
      if doubts.last.map({ isNear($0, unit) }) ?? false { continue }
      doubts.append(doubt(.missedBoundary, at: unit, confidence))
    }
    return doubts
  }

  private func isNear(_ doubt: Doubt, _ unit: Int) -> Bool {
    guard let line = doubt.lines?.first else { return false }
    return units[max(0, unit - 2)..<unit].contains { text.range($0.lines).contains(line) }
  }

  private func doubt(_ subject: Doubt.Subject, at unit: Int, _ confidence: Int) -> Doubt {
    let first = units[unit].lines.lowerBound
    return Doubt(
      subject, lines: text.range(first..<(first + 1)), confidence: confidence,
      because: evidence(at: unit))
  }

  /// What stands at the place before a unit.
  private func evidence(at unit: Int) -> [Doubt.Evidence] {
    var evidence: [Doubt.Evidence] = []
    let (last, next) = (units[unit - 1], units[unit])
    let isHeadline = [last, next].contains { $0.kind == .headline || $0.kind == .short }
    if isClosing(last) { evidence.append(.closedBefore) }
    if next.startsDateline { evidence.append(.datelineAfter) }
    if isHeadline { evidence.append(.headlineHere) }
    if evidence.isEmpty { evidence.append(.noMark) }
    let left = units[..<unit].last(where: \.isParagraph)
    let right = units[unit...].first(where: \.isParagraph)
    if let left, let right, left.column > 0, right.column > 0 {
      evidence.append(abs(left.column - right.column) >= 2 ? .columnChange : .sameColumn)
    }
    if let shared = cohesion.before(unit) {
      if shared >= 150 { evidence.append(.wordsShared) }
      if shared < 50 { evidence.append(.wordsDiffer) }
    }
    if next.opening == .sequel { evidence.append(.sequel) }
    return evidence
  }

  private func isClosing(_ unit: PageUnit) -> Bool {
    switch unit.kind {
    case .furniture(.dateline), .furniture(.credit), .furniture(.jumpTo), .furniture(.signature):
      true
    default: unit.closing != .none
    }
  }

  private func headline(_ cut: ArticleCut) -> [Doubt] {
    guard let title = cut.title, let margin = cut.headlineMargin else { return [] }
    let confidence = Confidence.headline(margin: margin)
    let isUnlike = cut.overlap < 20 && !units[title].given.isHeadline
    guard confidence < Confidence.doubtful || isUnlike else { return [] }
    return [
      Doubt(
        .headline, lines: text.range(units[title].lines),
        confidence: min(confidence, isUnlike ? Confidence.doubtful - 1 : 100),
        because: isUnlike ? [.headlineUnlike] : [.headlineShared])
    ]
  }

  private func paragraphs(_ cut: ArticleCut) -> [Doubt] {
    guard let first = cut.units.first, let last = cut.units.last else { return [] }
    let lines = units[first].lines.lowerBound..<units[last].lines.upperBound
    return all.seams(in: lines).compactMap { seam in
      let confidence = Confidence.paragraph(margin: seam.margin)
      guard confidence < Confidence.doubtfulParagraph else { return nil }
      return Doubt(
        .paragraph, lines: text.range(seam.line..<(seam.line + 1)), confidence: confidence,
        because: [seam.isStart ? .fullLine : .shortLine])
    }
  }
}
