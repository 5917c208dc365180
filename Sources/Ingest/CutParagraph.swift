/// Tells whether a paragraph goes on behind lines that belong to the page: a folio, a header.
///
///     码头旁边新修了三百米步道，晚上
///     第３版
///     来散步的人很多。
struct CutParagraph {
  private let page: RawPage

  init(on page: RawPage) {
    self.page = page
  }

  /// Whether two paragraphs with nothing of an article between them are one.
  ///
  /// The first must break off in the middle of a sentence at the edge of its column; the second must
  /// have no indent, and begin with a line that fills the same column.
  func isOne(_ first: PageUnit, _ second: PageUnit) -> Bool {
    guard first.isParagraph, second.isParagraph, first.lines.upperBound < second.lines.lowerBound
    else { return false }
    if let opens = second.given.opens { return !opens }
    let (end, start) = (page.lines[first.lines.upperBound - 1], page.lines[second.lines.lowerBound])
    let last = page.ends(of: end).last
    guard first.column > 0, end.halfEms >= first.column - 1, !first.endsSentence,
      first.closing == .none, last != 0xFF1A, last != 0xFF1B
    else { return false }
    guard start.indent == 0, !second.startsDateline, second.opening != .jump,
      ClauseMarker(page.text(of: start)) == nil
    else { return false }
    // The column is that of the first: what follows may be too short to tell its own.
    return second.lines.count > 1
      ? abs(start.halfEms - first.column) <= 2
      : second.endsSentence && start.halfEms <= first.column + 2
  }
}
