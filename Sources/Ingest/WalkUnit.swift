/// What a walk over units asks of each of them, told once for all walks.
struct WalkUnit {
  /// What sort of unit it is.
  let kind: PageUnit.Kind
  let isTitleCandidate: Bool
  let isSubtitle: Bool
  /// Whether it is a line that may be the name of a column.
  let isName: Bool
  /// Whether a person has laid down that it is a headline.
  let isGivenHeadline: Bool
  /// Whether it begins with a jump, as the second half of an article does.
  let opensJumped: Bool
  let hasManyLines: Bool
  let closing: PageUnit.Closing
  let endsSentence: Bool
  /// The width of the column in half em, 0 where it isn't known.
  let column: Int
  /// What speaks against its being the first paragraph of an article.
  let lead: Int
  /// What speaks against a paragraph's belonging to the article before it, whatever that is.
  let seam: Int

  /// The cohesion is that with what stands before it, in thousandths, if known.
  init(_ unit: PageUnit, cohesion: Int?) {
    kind = unit.kind
    isTitleCandidate = unit.isTitleCandidate
    isSubtitle = unit.isSubtitle
    isName = unit.kind != .headline && unit.width <= 12
    isGivenHeadline = unit.given.isHeadline
    opensJumped = unit.kind == .furniture(.jumpFrom) || unit.opening == .jump
    hasManyLines = unit.lines.count > 1
    closing = unit.closing
    endsSentence = unit.endsSentence
    column = unit.column
    lead = WalkCosts.lead(unit)
    seam = SeamCosts.cost(before: unit) + (cohesion.map(SeamCosts.cost(cohesion:)) ?? 0)
  }

  var isParagraph: Bool { kind == .paragraph }
}
